package dev.ukdt.image;

/** A way in which a loader starts an image. An image may offer several. */
public enum BootProtocol {
	MULTIBOOT1("multiboot1", "multiboot 1"),
	MULTIBOOT2("multiboot2", "multiboot 2"),
	/** Xen's PVH, which QEMU, Firecracker and Cloud Hypervisor take as well. */
	PVH("pvh", "PVH"),
	/** The header of a Linux kernel: bzImage, or the Image of arm64 and RISC-V. */
	LINUX("linux", "Linux"),
	XEN_PV("xen-pv", "Xen paravirtualized"),
	SOLO5_HVT("solo5-hvt", "Solo5 hvt"),
	SOLO5_SPT("solo5-spt", "Solo5 spt"),
	SOLO5_VIRTIO("solo5-virtio", "Solo5 virtio"),
	SOLO5_MUEN("solo5-muen", "Solo5 muen"),
	SOLO5_XEN("solo5-xen", "Solo5 xen"),
	UEFI("uefi", "UEFI"),
	/** The firmware of a Raspberry Pi, which knows its kernels by their file names. */
	PI_KERNEL("pi-kernel", "Raspberry Pi firmware"),
	/** An ELF file for no operating system: any loader that copies its segments and jumps to its entry. */
	ELF("elf", "ELF"),
	/** Bytes without a header that is known here, a disk image among them. */
	RAW("raw", "raw");

	private final String id;
	private final String title;

	BootProtocol(String id, String title) {
		this.id = id;
		this.title = title;
	}

	/** The name for machines, such as {@code multiboot1}. */
	public String id() {
		return id;
	}

	/** The name for people, such as {@code multiboot 1}. */
	public String title() {
		return title;
	}
}
