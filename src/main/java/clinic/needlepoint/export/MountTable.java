package clinic.needlepoint.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is mounted, as the kernel says it: /proc/self/mountinfo, proc_pid_mountinfo(5). Fields 5, 6
 * and the two after the hyphen's type: mount point, its options, source, options of the file
 * system.
 *
 * @param file the table, read anew each time
 */
record MountTable(Path file) {
  private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");
  private static final int POINT = 4;
  private static final int OPTIONS = 5;

  List<Mount> all() throws IOException {
    List<Mount> mounts = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      mount(line).ifPresent(mounts::add);
    }
    return mounts;
  }

  private static Optional<Mount> mount(String line) {
    String[] halves = line.split(" - ", 2);
    String[] left = halves[0].split(" ", -1);
    String[] right = halves.length < 2 ? new String[0] : halves[1].split(" ", -1);
    return left.length > OPTIONS && right.length > 2
        ? Optional.of(
            new Mount(
                text(right[1]),
                Path.of(text(left[POINT])),
                mayWrite(left[OPTIONS]) && mayWrite(right[2])))
        : Optional.empty();
  }

  private static boolean mayWrite(String options) {
    return Set.of(options.split(",", -1)).contains("rw");
  }

  /**
   * The kernel writes space, tab, line feed and backslash as three octal digits; names are UTF-8.
   */
  private static String text(String field) {
    byte[] bytes =
        OCTAL.matcher(field).replaceAll(MountTable::sign).getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String sign(MatchResult octal) {
    return java.util.regex.Matcher.quoteReplacement(
        String.valueOf((char) Integer.parseInt(octal.group(1), 8)));
  }
}
