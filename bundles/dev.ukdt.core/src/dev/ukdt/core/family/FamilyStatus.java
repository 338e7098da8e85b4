package dev.ukdt.core.family;

import java.util.Locale;

import dev.ukdt.core.descriptor.DescriptorException;

/** Where a family stands today, as its own repositories show. */
public enum FamilyStatus {
	/** Developed or maintained. */
	LIVING,
	/** No longer developed; a toolchain that somebody still holds works. */
	DORMANT,
	/** Never published, or never made an image. */
	CLOSED;

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	static FamilyStatus of(String id) {
		for (var status : values()) {
			if (status.id().equals(id)) {
				return status;
			}
		}
		throw new DescriptorException("'" + id + "' is no status: use living, dormant or closed");
	}
}
