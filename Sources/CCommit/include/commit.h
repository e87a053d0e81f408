#ifndef INKSTONE_COMMIT_H
#define INKSTONE_COMMIT_H

/// The commit this program was built from, 40 digits, with `-dirty` behind it where files differed; empty when nobody knows.
const char *inkstone_commit(void);

/// The day of that commit, `2026-11-28`; empty when nobody knows.
const char *inkstone_date(void);

/// Where the program was released, `owner/name` on GitHub; empty for one that was built elsewhere.
const char *inkstone_repository(void);

#endif
