package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Identity of a tokenizer as a model file stores it.
 *
 * @param id name of the rule set, such as {@code words}
 * @param version version of the rule set, from 1; changed rules are a new version, so that models
 *     of the old one keep their results
 * @param parameters settings in the order of their names
 * @param content what is too large for a parameter, such as a {@code tokenizer.json}; empty where
 *     the rules need none. Every call returns a new read-only view of the same bytes, from the
 *     first to the last
 */
public record TokenizerSpec(
    String id, int version, Map<String, String> parameters, ByteBuffer content) {
  private static final ByteBuffer NONE = ByteBuffer.allocate(0);
  private static final int LONGEST_SHOWN = 300;

  /** Checks and copies. */
  public TokenizerSpec {
    requireNonNull(id, "id");
    if (id.isBlank() || version < 1) {
      throw new IllegalArgumentException("tokenizer id '" + id + "', version " + version);
    }
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    content = ByteBuffer.allocate(content.remaining()).put(content.duplicate()).flip();
  }

  /** A rule set without content. */
  public TokenizerSpec(String id, int version, Map<String, String> parameters) {
    this(id, version, parameters, NONE);
  }

  /** A rule set without parameters. */
  public TokenizerSpec(String id, int version) {
    this(id, version, Map.of());
  }

  @Override
  public ByteBuffer content() {
    return content.asReadOnlyBuffer();
  }

  /** Returns the same spec with other parameters. */
  public TokenizerSpec withParameters(Map<String, String> parameters) {
    return new TokenizerSpec(id, version, parameters, content);
  }

  /** Returns the same spec with other content. */
  public TokenizerSpec withContent(ByteBuffer content) {
    return new TokenizerSpec(id, version, parameters, content);
  }

  /**
   * Checks what a provider knows of these rules, so that an unknown one fails by name.
   *
   * @param version the version that the provider has
   * @param parameters names of the parameters it has
   * @throws IllegalArgumentException if the spec has another version, or a parameter more
   */
  public void requireKnown(int version, Set<String> parameters) {
    if (this.version != version) {
      throw new IllegalArgumentException(
          "tokenizer %s; this release knows version %d".formatted(this, version));
    }
    for (String name : this.parameters.keySet()) {
      if (!parameters.contains(name)) {
        throw new IllegalArgumentException(
            "tokenizer %s has no parameter '%s'; it knows %s"
                .formatted(this, shown(name), new TreeSet<>(parameters)));
      }
    }
  }

  /**
   * Returns a parameter that is true or false, {@code missing} where it is not given.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public boolean flag(String name, boolean missing) {
    return switch (parameters.getOrDefault(name, Boolean.toString(missing))) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "tokenizer %s: %s is neither true nor false".formatted(this, name));
    };
  }

  /**
   * Returns a parameter that is a whole number, {@code missing} where it is not given.
   *
   * @throws IllegalArgumentException if it is none, or out of its range
   */
  public int number(String name, int missing, int least, int most) {
    String value = parameters.getOrDefault(name, Integer.toString(missing));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below, as what is out of range.
    }
    throw new IllegalArgumentException(
        "tokenizer %s: %s is %s; expected %d to %d"
            .formatted(this, name, shown(value), least, most));
  }

  /** Returns what a message can show: in one line and not too long, wherever the spec is from. */
  @Override
  public String toString() {
    return shown(id)
        + " v"
        + version
        + (parameters.isEmpty() ? "" : " " + shown(parameters.toString()))
        + (content.hasRemaining() ? " with " + content.remaining() + " bytes" : "");
  }

  private static String shown(String text) {
    boolean cut = text.length() > LONGEST_SHOWN;
    String head = cut ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    return head.replaceAll("\\p{Cntrl}", "?");
  }
}
