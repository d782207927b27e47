# SPDX-License-Identifier: MIT
# bash completion of mitictl: commands first, then their options and files.
_mitictl() {
    local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "play simulate replay code report attribute why backtest experiments strategies calibrate sensitivity options games counts teacher encyclopaedia model check --help --version" -- "$word")
        return
    fi
    local options="--help"
    case $command in
    play) options="$options --aims --assists --lens --scenario --seed --load --save --lang" ;;
    simulate) options="$options --lens --scenario --player --seed --runs --fixed --quantiles --only --threads --vars --save --format --digests -o" ;;
    report) options="$options -o --csv --forecasts --lang --seeds --threads" ;;
    code) options="$options --open --qr -o" ;;
    attribute) options="$options --seeds --orders --aim --lang --format --threads" ;;
    why) options="$options --variable --year --since --lang" ;;
    backtest) options="$options --all --without --lens --format" ;;
    strategies) options="$options --lens --seeds --seed --year --threads --format" ;;
    experiments) options="$options --lens --only --format" ;;
    calibrate) options="$options --until --rounds --rows --parameters --changes -o --check" ;;
    sensitivity) options="$options --trajectories --player --vars --year --seed --most --threads --format" ;;
    model) options="$options run check graph bench flatten edit changes explain causes uses loops sample --changes --set --runs --vars -o --json --parameter --latin --seed --at" ;;
    options) options="$options --event --faults --seeds --format" ;;
    model) options="$options run check graph bench flatten edit changes --changes --set --runs --vars -o --json" ;;
    games) options="$options --scenario --games --seed --faults --threads --format" ;;
    teacher) options="$options --lang -o" ;;
    encyclopaedia) options="$options --search --list --html --language" ;;
    counts) options="$options --json" ;;
    check) options="$options --strict --format" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word"; compgen -f -- "$word")
}
complete -F _mitictl mitictl
