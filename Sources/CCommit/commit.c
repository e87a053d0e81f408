#include "commit.h"

const char *inkstone_commit(void) { return INKSTONE_COMMIT; }
const char *inkstone_date(void) { return INKSTONE_DATE; }
const char *inkstone_repository(void) { return INKSTONE_REPOSITORY; }
