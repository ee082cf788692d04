package io.github.sentimentj.benchmarks;

import io.github.sentimentj.text.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Lucene's word tokenizer with its lower-case filter, used as its documentation says. */
final class LuceneTokens {
  private final Analyzer analyzer = new StandardAnalyzer();

  /** Returns each token's text and place, which is what our tokenizer returns. */
  List<Token> tokenize(String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    }
    return tokens;
  }

  /** Reads each token's length and place where they stand and keeps nothing, as an indexer may. */
  long stream(String text) throws IOException {
    long sum = 0;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        sum += term.length() + offset.startOffset() + offset.endOffset();
      }
      stream.end();
    }
    return sum;
  }
}
