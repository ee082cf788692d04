package io.github.sentimentj.tokenizers.words;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Cuts texts of any language that puts spaces between words into words, numbers, punctuation,
 * emoticons and emoji, the way the vocabulary of GloVe was cut. What users write about things is
 * kept: negations, exclamation marks, ratings, smileys.
 *
 * <p>Rules, version 1:
 *
 * <ul>
 *   <li>English contractions are two tokens: {@code did n't}, {@code ca n't}, {@code it 's}; {@code
 *       cannot} is {@code can not}. A curly apostrophe is an apostrophe, and so is a backtick
 *       before a letter ({@code don`t}).
 *   <li>French and Italian elisions before a vowel or h are two tokens, the apostrophe ends the
 *       first: {@code c' est}, {@code n' y}, {@code qu' il}, {@code dell' arte}; {@code d'oh},
 *       {@code o'clock} and {@code aujourd'hui} are one.
 *   <li>Words of letters are cut at hyphens and slashes. Whole stay numbers with their signs
 *       ({@code 1,000.50}, {@code 10/10}, {@code 10:30}), compounds with a digit ({@code 3-d},
 *       {@code pg-13}), initials ({@code u.s.}, {@code r&b}), masked words ({@code sh*t}),
 *       addresses, mentions and hashtags ({@code #100days}, but {@code # 1}).
 *   <li>Punctuation marks are tokens. A run of one mark is one token of at most three of them
 *       (stars: five), mixed {@code ?} and {@code !} are {@code ?!}, two or more dots are {@code
 *       ...}, longer dashes are {@code --}, double quotes of any form are {@code "}.
 *   <li>Emoticons and emoji sequences are whole, a keycap ends a word; repeated mouths and
 *       variation selectors are left out.
 *   <li>A letter of a script without spaces, such as Han, Kana or Thai, is a token of its own, but
 *       part of a mention or hashtag; of {@code #topic#} in such scripts the second sign is covered
 *       and not spelled.
 *   <li>Combining marks stay with their base, at most 30 of them; equal texts in NFC and NFD give
 *       equal tokens. Invisible format characters are left out, C1 controls are read as
 *       windows-1252.
 *   <li>A token's text has at most 64 code points, and a letter repeated more than three times
 *       stands three times; the offsets cover all of the original.
 *   <li>With {@link #html(boolean)}, tags of HTML elements are white space and entities are what
 *       they stand for; {@code <a} with words behind it that are no attributes is no tag.
 * </ul>
 *
 * <p>Immutable and thread-safe: one instance may be shared by any number of threads.
 */
public final class WordTokenizer implements Tokenizer {
  /** Name of the rule set in a spec. */
  public static final String ID = "words";

  private static final int VERSION = 1;
  private static final String LOWER_CASE = "lowerCase";
  private static final String HTML = "html";
  private static final WordTokenizer DEFAULT = new WordTokenizer(true, true);

  private final boolean lowerCase;
  private final boolean html;

  // Lent to one call at a time; there are as many as calls ran at once.
  private final Queue<Workspace> idle = new ConcurrentLinkedQueue<>();

  private WordTokenizer(boolean lowerCase, boolean html) {
    this.lowerCase = lowerCase;
    this.html = html;
  }

  /** Returns the tokenizer with its defaults: lower case, HTML markup read as such. */
  public static WordTokenizer ofDefaults() {
    return DEFAULT;
  }

  /**
   * Returns the tokenizer of this spec; a parameter that is not given has its default.
   *
   * @throws IllegalArgumentException if a version, parameter or value is unknown
   */
  public static WordTokenizer of(TokenizerSpec spec) {
    spec.requireKnown(VERSION, Set.of(LOWER_CASE, HTML));
    return new WordTokenizer(spec.flag(LOWER_CASE, true), spec.flag(HTML, true));
  }

  /**
   * Returns this tokenizer with token texts in lower case or as they are written. Default: true,
   * which fits the common word vectors.
   */
  public WordTokenizer lowerCase(boolean enabled) {
    return new WordTokenizer(enabled, html);
  }

  /**
   * Returns this tokenizer with or without HTML markup being read as such. Default: true, since
   * texts from the web hold {@code <br />} and entities; {@code <3} and {@code a < b} are no
   * markup.
   */
  public WordTokenizer html(boolean enabled) {
    return new WordTokenizer(lowerCase, enabled);
  }

  @Override
  public List<Token> tokenize(String text) {
    requireNonNull(text, "text");
    Workspace lent = idle.poll();
    Workspace workspace = lent == null ? new Workspace(lowerCase, html) : lent;
    List<Token> tokens = workspace.tokenize(text);
    idle.add(workspace);
    return tokens;
  }

  @Override
  public TokenizerSpec spec() {
    return new TokenizerSpec(
        ID, VERSION, Map.of(LOWER_CASE, Boolean.toString(lowerCase), HTML, Boolean.toString(html)));
  }

  @Override
  public String toString() {
    return spec().toString();
  }
}
