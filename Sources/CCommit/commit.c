#include "commit.h"

const char *inkstone_commit(void) { return INKSTONE_COMMIT; }
