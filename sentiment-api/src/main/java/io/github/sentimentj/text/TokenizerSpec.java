package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
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
 * @param content what is too large for a parameter, such as a {@code tokenizer.json}; empty where
 *     the rules need none. Every call returns a new read-only view of the same bytes, from the
 *     first to the last
 */
public record TokenizerSpec(
    String id, int version, Map<String, String> parameters, ByteBuffer content) {
  private static final ByteBuffer NONE = ByteBuffer.allocate(0);

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

  @Override
  public String toString() {
    return id
        + " v"
        + version
        + (parameters.isEmpty() ? "" : " " + parameters)
        + (content.hasRemaining() ? " with " + content.remaining() + " bytes" : "");
  }
}
