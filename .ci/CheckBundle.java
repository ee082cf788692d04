import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds an unpacked bundle to Maven Central's published requirements: {@code java CheckBundle.java FOLDER MODULE...}. Names
 * every fault and exits with 1 if there is one. Signatures are only looked for here; gpg checks them.
 */
final class CheckBundle {
  private static final Set<String> DERIVED = Set.of("asc", "md5", "sha1", "sha256", "sha512");
  private static final List<List<String>> REQUIRED =
      List.of(
          List.of("name"),
          List.of("description"),
          List.of("url"),
          List.of("licenses", "license", "name"),
          List.of("licenses", "license", "url"),
          List.of("developers", "developer", "name"),
          List.of("scm", "connection"),
          List.of("scm", "developerConnection"),
          List.of("scm", "url"));
  /** Inherited by no child: each module says them itself. */
  private static final Set<String> OWN = Set.of("name", "description");

  private final Path bundle;
  private final List<String> faults = new ArrayList<>();

  private CheckBundle(Path bundle) {
    this.bundle = bundle;
  }

  public static void main(String[] arguments) throws Exception {
    CheckBundle check = new CheckBundle(Path.of(arguments[0]));
    Set<String> modules = new TreeSet<>(List.of(arguments).subList(1, arguments.length));
    int files = check.files();
    Set<String> found = new TreeSet<>();
    for (Path pom : check.find(".pom")) {
      found.add(pom.getParent().getParent().getFileName().toString());
      check.component(pom);
    }
    if (!found.equals(modules)) {
      check.faults.add("the bundle holds " + found + ", not " + modules);
    }
    check.faults.forEach(fault -> System.err.println("FAULT: " + fault));
    if (!check.faults.isEmpty()) {
      System.exit(1);
    }
    System.out.println(files + " files of " + found + ": digests, signatures, POMs, sources and Javadoc are there");
  }

  /** Every file has its signature and right digests. */
  private int files() throws IOException, NoSuchAlgorithmException {
    int count = 0;
    for (Path file : find("")) {
      if (!DERIVED.contains(extension(file))) {
        count++;
        if (!Files.exists(beside(file, "asc"))) {
          faults.add(file + " has no signature");
        }
        digest(file, "md5", "MD5");
        digest(file, "sha1", "SHA-1");
      }
    }
    return count;
  }

  private void digest(Path file, String extension, String algorithm) throws IOException, NoSuchAlgorithmException {
    Path stated = beside(file, extension);
    String right = HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
    if (!Files.exists(stated) || !Files.readString(stated).strip().equals(right)) {
      faults.add(file + " has no ." + extension + ", or a wrong one");
    }
  }

  private void component(Path pom) throws Exception {
    Element project = parse(pom);
    String version = pom.getParent().getFileName().toString();
    if (version.endsWith("-SNAPSHOT") || Files.readString(pom).contains("-SNAPSHOT")) {
      faults.add(pom + " names a SNAPSHOT");
    }
    for (List<String> path : REQUIRED) {
      if (text(project, path).or(() -> inherited(project, path)).isEmpty()) {
        faults.add(pom + " has no " + String.join("/", path) + ", nor has its parent");
      }
    }
    for (String forbidden : List.of("repositories", "pluginRepositories")) {
      if (child(project, forbidden).isPresent()) {
        faults.add(pom + " has " + forbidden);
      }
    }
    String packaging = text(project, List.of("packaging")).orElse("jar");
    if (packaging.equals("jar")) {
      String name = pom.getFileName().toString().replaceFirst("\\.pom$", "");
      for (String suffix : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
        if (!Files.exists(pom.resolveSibling(name + suffix))) {
          faults.add(pom + " comes without " + name + suffix);
        }
      }
    }
  }

  private Optional<String> inherited(Element project, List<String> path) {
    if (OWN.contains(path.get(0))) {
      return Optional.empty();
    }
    return child(project, "parent")
        .map(
            parent -> {
              String artifact = text(parent, List.of("artifactId")).orElseThrow();
              String version = text(parent, List.of("version")).orElseThrow();
              String group = text(parent, List.of("groupId")).orElseThrow();
              return bundle.resolve(
                  "%s/%s/%s/%2$s-%3$s.pom".formatted(group.replace('.', '/'), artifact, version));
            })
        .filter(Files::exists)
        .flatMap(pom -> text(parse(pom), path));
  }

  private static Element parse(Path pom) {
    try (InputStream in = Files.newInputStream(pom)) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      return document.getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(pom + " is no POM", e);
    }
  }

  private static Optional<String> text(Element element, List<String> path) {
    Optional<Element> at = Optional.of(element);
    for (String name : path) {
      at = at.flatMap(parent -> child(parent, name));
    }
    return at.map(Element::getTextContent).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Optional<Element> child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private List<Path> find(String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(bundle)) {
      return all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static Path beside(Path file, String extension) {
    return file.resolveSibling(file.getFileName() + "." + extension);
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
