#ifndef INKSTONE_CRYPTO_H
#define INKSTONE_CRYPTO_H

// The functions of one algorithm, which draw in nothing else of the library; OpenSSL 3 prefers its providers to them.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#endif
