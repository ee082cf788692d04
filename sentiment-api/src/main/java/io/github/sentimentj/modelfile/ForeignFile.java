package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.List;

/** What a file that is no model looks like, so that its owner sees the mix-up. */
final class ForeignFile {
  private static final List<Signature> KNOWN =
      List.of(
          new Signature("\u001f\u008b", "gzip data; decompress it first"),
          new Signature("PK\u0003\u0004", "a zip archive, such as a PyTorch .pt or a Keras .keras"),
          new Signature("\u0080\u0002", "a Python pickle, such as an older PyTorch .pt"),
          new Signature("\u0080\u0003", "a Python pickle"),
          new Signature("\u0080\u0004", "a Python pickle"),
          new Signature("\u0080\u0005", "a Python pickle"),
          new Signature("\u0089HDF", "HDF5 data, such as a Keras .h5"),
          new Signature("\u00ac\u00ed\u0000\u0005", "serialized Java objects"),
          new Signature("GGUF", "a GGUF model"),
          new Signature("BZh", "bzip2 data; decompress it first"),
          new Signature("\u00fd7zXZ", "xz data; decompress it first"),
          new Signature("(\u00b5/\u00fd", "zstd data; decompress it first"),
          new Signature("version ", "a Git LFS pointer; run 'git lfs pull' to get the file itself"),
          new Signature("{", "JSON text"),
          new Signature("<", "HTML or XML text, such as a download's error page"));

  private ForeignFile() {}

  private record Signature(String start, String meaning) {}

  static String describe(byte[] start) {
    if (start.length == 0) {
      return "an empty file";
    }
    String characters = new String(start, ISO_8859_1);
    return KNOWN.stream()
        .filter(signature -> characters.startsWith(signature.start()))
        .map(Signature::meaning)
        .findFirst()
        .orElseGet(
            () ->
                "an unknown file that begins with " + HexFormat.ofDelimiter(" ").formatHex(start));
  }
}
