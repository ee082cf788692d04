package io.github.sentimentj.examples.benchmark;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import java.util.List;
import java.util.Optional;

/**
 * An architecture with its builder's defaults, but for what its name says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name that results are kept under
 * @param architecture what the network is built of
 */
public record NamedArchitecture(String name, Architecture architecture) {

  /** Checks that nothing is null. */
  public NamedArchitecture {
    requireNonNull(name, "name");
    requireNonNull(architecture, "architecture");
  }

  /** Returns every architecture that is measured; the first one is the library's default. */
  public static List<NamedArchitecture> all() {
    return List.of(
        of(BiLstm.ofDefaults()),
        new NamedArchitecture(
            "max-mean-bilstm", BiLstm.builder().pooling(Pooling.MAX_MEAN).build()),
        of(TextCnn.ofDefaults()),
        of(Tcn.ofDefaults()),
        of(DenseCnnBiLstm.ofDefaults()));
  }

  /** Returns the architecture of this name, if there is one. */
  public static Optional<NamedArchitecture> named(String name) {
    return all().stream().filter(named -> named.name().equals(name)).findFirst();
  }

  private static NamedArchitecture of(Architecture architecture) {
    return new NamedArchitecture(architecture.name(), architecture);
  }
}
