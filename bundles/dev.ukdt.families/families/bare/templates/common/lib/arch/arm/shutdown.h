/* Between shutdown.c and the fault that it may raise. */
#pragma once

/* Does not return when shutdown has begun: its fault says that nobody listens for the exit code. */
void shutdown_if_under_way(void);
