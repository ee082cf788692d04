package io.github.sentimentj.tokenizers.segmentation;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Every match of a pattern that is not blank is a token. Java's matcher goes back and tries again,
 * for some patterns exponentially often, so its looks at a text are counted and limited.
 */
final class RegexTokenizer extends NamedTokenizer {
  static final String ID = "regex";
  private static final String PATTERN = "pattern";
  private static final String FLAGS = "flags";
  private static final int VERSION = 1;
  private static final int LONGEST = 1 << 14;

  private final Pattern pattern;

  /**
   * Compiles the pattern.
   *
   * @throws IllegalArgumentException if it is none, or too large
   */
  RegexTokenizer(TokenizerSpec spec) {
    super(spec);
    spec.requireKnown(VERSION, Set.of(PATTERN, FLAGS));
    int flags = spec.number(FLAGS, 0, 0, Integer.MAX_VALUE);
    String regex = spec.parameters().get(PATTERN);
    if (regex == null) {
      throw new IllegalArgumentException("tokenizer " + spec + " has no parameter " + PATTERN);
    }
    this.pattern = compile(regex, flags);
  }

  // A pattern may come from a file: none is to take all time, memory or stack to compile.
  private static Pattern compile(String regex, int flags) {
    if (regex.length() > LONGEST || (flags & Pattern.CANON_EQ) != 0) {
      throw new IllegalArgumentException(
          "a pattern of %d characters with flags %d; expected at most %d characters, and no"
                  .formatted(regex.length(), flags, LONGEST)
              + " CANON_EQ: normalize the texts instead");
    }
    try {
      return Pattern.compile(regex, flags);
    } catch (PatternSyntaxException e) {
      // Its message would repeat all of the pattern.
      throw new IllegalArgumentException(
          "no pattern, at index %d: %s".formatted(e.getIndex(), e.getDescription()), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("the pattern is nested too deeply", e);
    }
  }

  static TokenizerSpec spec(Pattern pattern) {
    return new TokenizerSpec(
        ID, VERSION, Map.of(PATTERN, pattern.pattern(), FLAGS, Integer.toString(pattern.flags())));
  }

  @Override
  public List<Token> tokenize(String text) {
    Substrings tokens = new Substrings(requireNonNull(text, "text"));
    Matcher matcher = pattern.matcher(new BoundedText(text));
    try {
      while (matcher.find()) {
        tokens.add(matcher.start(), matcher.end());
      }
    } catch (BoundedText.ExhaustedException | StackOverflowError e) {
      // The rest of the text has no tokens; the same in every run but for the depth of the stack.
      return tokens.tokens();
    }
    return tokens.tokens();
  }
}
