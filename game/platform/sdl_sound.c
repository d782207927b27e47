/* SPDX-License-Identifier: MIT
 *
 * Three short sounds, made here from sines and noise each time one is asked for. The device is opened for a
 * sound and closed soon after it, because an open device wakes the processor a hundred times a second. */
#include "platform/sdl_internal.h"

#include <math.h>
#include <stdlib.h>

enum { RATE = 24000, KEEP_OPEN_MS = 400 };

struct SdlSound {
    SDL_AudioDeviceID device; /* 0 while closed */
    Uint64 quiet_since;       /* ms; when what was queued had been played, 0 while it plays */
    bool is_impossible;       /* there is no device: not asked again */
};

static const double sound_seconds[PLATFORM_SOUND_COUNT] = {0.26, 0.18, 0.30};

/* White noise -1..1 that is the same at every start. */
static double next_noise(Uint32 *state) {
    *state = *state * 1664525u + 1013904223u;
    return (double)*state / 2147483648.0 - 1.0;
}

static double sine(double hertz, double seconds) {
    return sin(2.0 * M_PI * hertz * seconds);
}

/* A seal of horn on a pad on a desk: a low knock and the short brush of the paper. */
static double stamp_at(double t, double noise) {
    double knock = sine(58.0 + 70.0 * exp(-t * 40.0), t) * exp(-t * 22.0);
    return 0.8 * knock + 0.35 * noise * exp(-t * 90.0);
}

/* A page that swells and settles. */
static double page_at(double t, double noise) {
    double swell = sin(M_PI * fmin(t / 0.18, 1.0));
    return 0.22 * noise * swell * swell;
}

/* Two soft strokes of a desk bell, the second a fourth higher. */
static double alert_at(double t, double noise) {
    (void)noise;
    double second = t > 0.11 ? sine(880.0, t - 0.11) * exp(-(t - 0.11) * 16.0) : 0.0;
    return 0.3 * (sine(660.0, t) * exp(-t * 16.0) + second) * fmin(t * 400.0, 1.0);
}

static int make_sound(PlatformSound sound, float volume, Sint16 *samples) {
    static double (*const at[PLATFORM_SOUND_COUNT])(double, double) = {stamp_at, page_at, alert_at};
    static const double smoothing[PLATFORM_SOUND_COUNT] = {0.25, 0.35, 1.0}; /* of the noise; 1: none */
    int count = (int)(sound_seconds[sound] * RATE);
    Uint32 state = 1964;
    double noise = 0.0;
    for (int i = 0; i < count; i++) {
        noise += smoothing[sound] * (next_noise(&state) - noise);
        double fade = fmin(1.0, (double)(count - i) / (0.01 * RATE)); /* no click at the end */
        double value = at[sound]((double)i / RATE, noise) * fade * (double)volume;
        samples[i] = (Sint16)(fmax(-1.0, fmin(1.0, value)) * 32767.0);
    }
    return count;
}

SdlSound *sdl_sound_create(void) {
    SdlSound *sound = calloc(1, sizeof *sound);
    if (!sound) base_out_of_memory();
    return sound;
}

static void close_device(SdlSound *sound) {
    if (sound->device) SDL_CloseAudioDevice(sound->device);
    sound->device = 0;
}

void sdl_sound_destroy(SdlSound *sound) {
    if (!sound) return;
    close_device(sound);
    free(sound);
}

static bool open_device(SdlSound *sound) {
    if (sound->device) return true;
    if (sound->is_impossible) return false;
    SDL_AudioSpec wanted = {.freq = RATE, .format = AUDIO_S16SYS, .channels = 1, .samples = 512};
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {
        sound->device = SDL_OpenAudioDevice(NULL, 0, &wanted, NULL, 0);
    }
    sound->is_impossible = sound->device == 0;
    return sound->device != 0;
}

void platform_play(Platform *platform, PlatformSound which, float volume) {
    SdlSound *sound = platform->sound;
    CHECK(which < PLATFORM_SOUND_COUNT);
    if (volume <= 0.0f || !open_device(sound)) return;
    Sint16 samples[RATE];
    int count = make_sound(which, fminf(volume, 1.0f), samples);
    SDL_ClearQueuedAudio(sound->device);
    SDL_QueueAudio(sound->device, samples, (Uint32)count * (Uint32)sizeof samples[0]);
    SDL_PauseAudioDevice(sound->device, 0);
    sound->quiet_since = 0;
}

int sdl_sound_rest(SdlSound *sound) {
    if (!sound->device) return -1;
    Uint64 now = SDL_GetTicks64();
    if (SDL_GetQueuedAudioSize(sound->device) > 0) {
        sound->quiet_since = 0;
    } else if (sound->quiet_since == 0) {
        sound->quiet_since = now;
    } else if (now - sound->quiet_since >= KEEP_OPEN_MS) { /* what the device had taken is out by now */
        close_device(sound);
        return -1;
    }
    return KEEP_OPEN_MS;
}
