package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Identity of a tokenizer as a model file stores it.
 *
 * @param id name of the rule set, such as {@code words}
 * @param version version of the rule set, from 1; changed rules are a new version, so that models
 *     of the old one keep their results
 * @param parameters settings in the order of their names
 */
public record TokenizerSpec(String id, int version, Map<String, String> parameters) {

  /** Checks and copies. */
  public TokenizerSpec {
    requireNonNull(id, "id");
    if (id.isBlank() || version < 1) {
      throw new IllegalArgumentException("tokenizer id '" + id + "', version " + version);
    }
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** A rule set without parameters. */
  public TokenizerSpec(String id, int version) {
    this(id, version, Map.of());
  }

  @Override
  public String toString() {
    return id + " v" + version + (parameters.isEmpty() ? "" : " " + parameters);
  }
}
