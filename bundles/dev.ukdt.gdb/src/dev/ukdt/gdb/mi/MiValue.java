package dev.ukdt.gdb.mi;

/** A value of GDB/MI: a constant, a tuple of named results, or a list. Values are immutable. */
public sealed interface MiValue permits MiConst, MiContainer {
}
