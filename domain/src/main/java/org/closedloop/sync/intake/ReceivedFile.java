package org.closedloop.sync.intake;

import java.nio.file.Path;

/**
 * A file that came in.
 *
 * @param path where it lies now
 * @param name what its sender calls it
 */
public record ReceivedFile(Path path, String name) {}
