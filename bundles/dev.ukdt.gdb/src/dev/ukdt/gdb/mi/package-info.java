/** The grammar of GDB/MI: bytes to typed records. Nothing here knows a command or an event. */
package dev.ukdt.gdb.mi;
