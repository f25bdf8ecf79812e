package clinic.needlepoint.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of USB disks that are in, mounted or not, by the links that udev keeps. Nothing of a
 * disk is read.
 *
 * @param links /dev/disk
 */
record PluggedDisks(Path links) {
  private static final Pattern HEX = Pattern.compile("\\\\x([0-9a-fA-F]{2})");

  /**
   * Their labels.
   *
   * @param inUse disks that belong to the kiosk itself, which may run from USB too
   * @return one empty name when there are disks and none of them has a name
   */
  List<String> labels(Set<String> inUse) {
    Set<String> usb =
        devices("by-id").stream()
            .filter(link -> link.name.startsWith("usb-"))
            .map(Link::device)
            .filter(device -> !inUse.contains(Mount.disk(device)))
            .collect(Collectors.toSet());
    List<String> labels =
        devices("by-label").stream()
            .filter(link -> usb.contains(link.device))
            .map(Link::name)
            .map(PluggedDisks::text)
            .toList();
    return labels.isEmpty() && !usb.isEmpty() ? List.of("") : labels;
  }

  private record Link(String name, String device) {}

  private List<Link> devices(String by) {
    try (Stream<Path> all = Files.list(links.resolve(by))) {
      return all.map(PluggedDisks::link).toList();
    } catch (IOException none) {
      return List.of(); // no disk has a name, or this machine has no udev
    }
  }

  private static Link link(Path link) {
    try {
      return new Link(
          String.valueOf(link.getFileName()),
          String.valueOf(Files.readSymbolicLink(link).getFileName()));
    } catch (IOException pulled) {
      return new Link("", "");
    }
  }

  /** udev writes what no file's name may hold as a backslash, x and two hexadecimal digits. */
  private static String text(String name) {
    byte[] bytes =
        HEX.matcher(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
            .replaceAll(hex ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))))
            .getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
