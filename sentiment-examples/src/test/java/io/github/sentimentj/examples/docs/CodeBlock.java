package io.github.sentimentj.examples.docs;

import java.util.regex.Pattern;

/**
 * Java code as a page or a Javadoc comment shows it.
 *
 * @param file where it stands
 * @param line its first line there, from 1
 * @param code the code
 * @param runs whether it is to be run, too
 */
record CodeBlock(String file, int line, String code, boolean runs) {
  private static final Pattern DECLARATION =
      Pattern.compile("\\A(?:\\s*//.*\\n)*\\s*(?:public|private|protected|static|record|@)\\b?");
  private static final Pattern RETURNS = Pattern.compile("(?m)^\\s*return .*;");

  /** Whether it declares a method or a class, and is no body of one. */
  boolean isDeclaration() {
    return DECLARATION.matcher(code).find();
  }

  /** Whether, as the body of a method, it gives something back. */
  boolean returns() {
    return !isDeclaration() && RETURNS.matcher(code).find();
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
