package io.github.sentimentj;

import java.util.Optional;

/** Version of this library, as its jar's manifest says. */
final class LibraryVersion {
  private LibraryVersion() {}

  static String current() {
    return Optional.ofNullable(LibraryVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
