/** What GDB tells without being asked, typed. */
package dev.ukdt.gdb.event;
