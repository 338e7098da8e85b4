package dev.ukdt.machine.internal.libvirt;

import dev.ukdt.image.Architecture;

/**
 * What a domain is, beside the settings.
 *
 * @param virtualization the domain's type: {@code kvm}, {@code qemu} or {@code xen}
 * @param machine        QEMU's machine type, or Xen's kind of guest
 * @param kernel         on the domain's host
 * @param initrd         likewise, or empty
 * @param plainRiscv     the image takes the place of the firmware
 */
record Domain(String name, String virtualization, Architecture architecture, String machine, String kernel, String initrd, boolean plainRiscv,
		DomainSockets console, DomainSockets stub) {
	boolean isQemu() {
		return !virtualization.equals("xen");
	}
}
