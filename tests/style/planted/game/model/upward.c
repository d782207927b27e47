#include <SDL.h>
#include "campaign/campaign.h"
#include "base/arena_internal.h"

#include <time.h>
long now(void) {
    return (long)time(0);
}
