package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiRecord.ResultClass;
import dev.ukdt.gdb.mi.MiTuple;

/**
 * The answer to a command that did not fail.
 *
 * @param console what GDB and the target's monitor printed since the answer before this one
 */
public record Reply(ResultClass resultClass, MiTuple results, String console) {
}
