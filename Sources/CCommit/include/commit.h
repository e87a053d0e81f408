#ifndef INKSTONE_COMMIT_H
#define INKSTONE_COMMIT_H

/// The commit this program was built from; empty when nobody knows.
const char *inkstone_commit(void);

#endif
