#ifndef INKSTONE_PCRE2_H
#define INKSTONE_PCRE2_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
