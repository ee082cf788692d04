package io.github.sentimentj.architecture;

/** What settings of architectures may be; a breach names the setting, the value and the range. */
final class Ranges {
  /** Most features that any layer may have. */
  static final int MOST_FEATURES = 4096;

  private Ranges() {}

  /** Number of features of a layer: 1 to 4096. */
  static void requireFeatures(String name, int value) {
    require(name, value, 1, MOST_FEATURES);
  }

  static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d; expected %d to %d".formatted(name, value, least, most));
    }
  }

  /** A share of features that training zeroes: 0 to below 1. */
  static void requireRate(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException("%s is %s; expected 0 to below 1".formatted(name, value));
    }
  }
}
