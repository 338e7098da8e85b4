/**
 * GDB/MI bindings in plain Java: start GDB, send typed commands, hear typed events.
 * {@link dev.ukdt.gdb.GdbLauncher} is the way in.
 */
package dev.ukdt.gdb;
