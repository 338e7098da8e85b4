/**
 * The commands of GDB/MI, each a small value with its typed result. Commands of one subject are the records of one class
 * ({@link dev.ukdt.gdb.command.Exec}, {@link dev.ukdt.gdb.command.Stack}, ...).
 */
package dev.ukdt.gdb.command;
