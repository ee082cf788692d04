package io.github.sentimentj.tokenizers.segmentation;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.TokenizerSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The terms of a Lucene analyzer. */
final class LuceneTokenizer extends NamedTokenizer {
  // An analyzer may depend on the field; here is but one.
  private static final String FIELD = "text";
  private static final int VERSION = 1;

  private final Analyzer analyzer;

  LuceneTokenizer(String id, Analyzer analyzer) {
    super(new TokenizerSpec(id, VERSION));
    this.analyzer = requireNonNull(analyzer, "analyzer");
  }

  @Override
  public List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(FIELD, requireNonNull(text, "text"))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int last = 0;
      while (stream.incrementToken()) {
        // Filters such as word delimiters may step back.
        int start = Math.max(last, snapped(text, offset.startOffset(), -1));
        int end = Math.max(start, snapped(text, offset.endOffset(), 1));
        String form = Substrings.strip(withoutLoneSurrogates(term.toString()));
        if (!form.isEmpty()) {
          tokens.add(new Token(form, start, end));
        }
        last = start;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableList(tokens);
  }

  /** Returns an index into the text that splits no surrogate pair. */
  private static int snapped(String text, int index, int direction) {
    int within = Math.min(Math.max(index, 0), text.length());
    boolean splits =
        within > 0
            && within < text.length()
            && Character.isSurrogatePair(text.charAt(within - 1), text.charAt(within));
    return splits ? within + direction : within;
  }

  private static String withoutLoneSurrogates(String term) {
    boolean sound = term.codePoints().noneMatch(LuceneTokenizer::isLoneSurrogate);
    return sound
        ? term
        : term.codePoints()
            .map(c -> isLoneSurrogate(c) ? '\uFFFD' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isLoneSurrogate(int c) {
    return Character.getType(c) == Character.SURROGATE;
  }
}
