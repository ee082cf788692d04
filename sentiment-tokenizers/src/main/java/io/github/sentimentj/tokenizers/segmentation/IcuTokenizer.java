package io.github.sentimentj.tokenizers.segmentation;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.VersionInfo;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ICU's word breaks: Unicode's rules (UAX 29), and dictionaries or models for scripts that put no
 * spaces between words.
 */
final class IcuTokenizer extends NamedTokenizer {
  static final String ID = "icu";
  private static final String LOCALE = "locale";
  private static final String RELEASE = "release";
  private static final int VERSION = 1;
  private static final Logger LOG = LoggerFactory.getLogger(IcuTokenizer.class);

  private final BreakIterator words;

  IcuTokenizer(TokenizerSpec spec) {
    super(spec);
    spec.requireKnown(VERSION, Set.of(LOCALE, RELEASE));
    String trained = spec.parameters().getOrDefault(RELEASE, release());
    if (!trained.equals(release())) {
      LOG.warn(
          "tokenizer {}: icu4j is now {}, and words may break elsewhere; add com.ibm.icu:icu4j:{}",
          spec,
          release(),
          trained);
    }
    String tag = spec.parameters().getOrDefault(LOCALE, Locale.ROOT.toLanguageTag());
    this.words = BreakIterator.getWordInstance(Locale.forLanguageTag(tag));
  }

  static TokenizerSpec spec(Locale locale) {
    return new TokenizerSpec(
        ID, VERSION, Map.of(LOCALE, locale.toLanguageTag(), RELEASE, release()));
  }

  /** Rules and dictionaries change from release to release, so a model names its own. */
  private static String release() {
    return VersionInfo.ICU_VERSION.getMajor() + "." + VersionInfo.ICU_VERSION.getMinor();
  }

  @Override
  public List<Token> tokenize(String text) {
    Substrings tokens = new Substrings(requireNonNull(text, "text"));
    // An iterator is for one text at a time; a clone shares the tables.
    BreakIterator breaks = words.clone();
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      tokens.add(start, end);
      start = end;
    }
    return tokens.tokens();
  }
}
