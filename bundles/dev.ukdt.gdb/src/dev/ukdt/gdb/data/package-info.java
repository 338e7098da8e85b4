/** What commands and events tell, typed. Addresses are unsigned 64-bit numbers in a {@code long}. */
package dev.ukdt.gdb.data;
