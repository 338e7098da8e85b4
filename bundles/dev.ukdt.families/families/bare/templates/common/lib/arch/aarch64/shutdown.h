/* Between shutdown.c and the exceptions that it may raise. */
#pragma once

/* Powers off when shutdown has begun: its exception says that nobody listens for the exit code. Otherwise returns. */
void shutdown_if_under_way(void);
