package io.github.sentimentj.tokenizers.words;

import io.github.sentimentj.text.Token;
import java.util.List;

/**
 * Cuts a clean text into tokens from left to right. Words are found here, all else in {@link
 * SignScanner}.
 *
 * <p>Not thread-safe; one scanner reads one text.
 */
final class WordScanner {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  // What may follow ASCII letters within one token, in any rule.
  private static final AsciiSet CONTINUES = AsciiSet.of(LETTERS + "0123456789'`._-/:,&*@%+");

  // Signs that are a token, and no more, where a space follows.
  private static final AsciiSet SINGLES = AsciiSet.of(",.!?:;\"()-'");

  private static final long CANNOT = EightBytes.lowerCaseOf("cannot");

  private final CleanText text;
  private final TokenSink sink;
  private final Links links;
  private final Joints joints;
  private final SignScanner signs;

  WordScanner(CleanText text, WordCache words) {
    this.text = text;
    this.sink = new TokenSink(text, words);
    this.links = new Links(text);
    this.joints = new Joints(text, links);
    this.signs = new SignScanner(text, sink);
  }

  List<Token> scan() {
    byte[] ascii = text.ascii();
    int end = text.end();
    int i = 1;
    while (i < end) {
      long eight = EightBytes.load(ascii, i);
      int letters = EightBytes.letters(eight);
      if (letters > 0) {
        i = word(eight, letters, i);
      } else if (ascii[i] == ' ') {
        i++;
      } else {
        i = isSingle(i) ? addSingle(i) : next(i);
      }
    }
    return sink.tokens();
  }

  private int next(int i) {
    return switch (text.kind(i)) {
      case SPACE -> i + 1;
      case LETTER, DIGIT, MARK -> anyWord(i);
      case IDEOGRAPH -> sink.add(i, ideographEnd(i));
      case PUNCTUATION, SYMBOL -> signs.next(i);
    };
  }

  /** Most words are a few ASCII letters with nothing special behind them: no loop. */
  private int word(long eight, int letters, int start) {
    int end = start + letters;
    if (!endsWord(end)) {
      return longWord(eight, letters, start);
    }
    long word = EightBytes.first(letters, eight);
    if (EightBytes.lowerCase(word) == CANNOT) {
      return addCannot(start);
    }
    sink.addWord(word, start, end);
    return afterWord(end);
  }

  private int longWord(long head, int letters, int start) {
    int next = start + letters;
    if (text.ascii()[next] == '\'') {
      return contraction(head, letters, start);
    }
    if (letters == Long.BYTES) {
      long eight = EightBytes.load(text.ascii(), next);
      int more = EightBytes.letters(eight);
      int end = next + more;
      if (more > 0 && endsWord(end)) {
        sink.addLong(head, EightBytes.first(more, eight), start, end);
        return afterWord(end);
      }
    }
    return anyWord(start);
  }

  private int contraction(long head, int letters, int start) {
    byte[] ascii = text.ascii();
    int apostrophe = start + letters;
    int end = apostrophe + 1 + EightBytes.letters(EightBytes.load(ascii, apostrophe + 1));
    int clitic = Contractions.clitic(ascii, apostrophe, end);
    if (clitic <= start || !endsWord(end)) {
      return anyWord(start);
    }
    sink.addWord(EightBytes.first(clitic - start, head), start, clitic);
    sink.add(clitic, end);
    return afterWord(end);
  }

  private boolean endsWord(int end) {
    int c = text.ascii()[end];
    return c == ' ' || (c >= 0 && !CONTINUES.contains(c)) || isSingle(end);
  }

  /** What follows is nearly always a blank, or a sign and a blank. */
  private int afterWord(int end) {
    if (text.ascii()[end] == ' ') {
      return end + 1;
    }
    return isSingle(end) ? addSingle(end) : end;
  }

  private boolean isSingle(int index) {
    byte[] ascii = text.ascii();
    return SINGLES.contains(ascii[index]) && ascii[index + 1] == ' ';
  }

  /** Adds a sign and leaves out the blank behind it. */
  private int addSingle(int index) {
    return sink.addSingle(index) + 1;
  }

  private int anyWord(int start) {
    int end = text.skipWord(start);
    int link = links.end(start, end);
    if (link > start) {
      return sink.add(start, link);
    }
    end = joints.wordEnd(start, end);
    return isCannot(start, end) ? addCannot(start) : Contractions.add(text, start, end, sink);
  }

  private boolean isCannot(int start, int end) {
    return end - start == 6 && text.matches(start, "cannot");
  }

  private int addCannot(int start) {
    int not = sink.add(start, start + 3);
    return sink.add(not, not + 3);
  }

  private int ideographEnd(int start) {
    int end = text.skipMarks(start + 1);
    while (isKanaExtender(text.at(end))) {
      end = text.skipMarks(end + 1);
    }
    return end;
  }

  /** The long vowel sign and the half-width voicing signs, which mean nothing by themselves. */
  private static boolean isKanaExtender(int c) {
    return c == 0x30FC || c == 0xFF70 || c == 0xFF9E || c == 0xFF9F;
  }
}
