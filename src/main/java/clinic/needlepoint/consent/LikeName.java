package clinic.needlepoint.consent;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as the clinic's own system writes it, to be compared with one that somebody typed. Order,
 * case, accents, hyphens, particles and missing or further middle names make no difference, and few
 * slips of the finger do not.
 *
 * @param given may be empty
 * @param family may be empty
 */
record LikeName(String given, String family) {
  private static final int MOST_SLIPS = 2;
  private static final int LETTERS_FOR_A_SLIP = 4;

  /** Marks that are written or left out; vowels of scripts that spell with marks are none. */
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\p{Mn}&&[\\p{IsInherited}\\p{IsCyrillic}\\p{IsHebrew}\\p{IsArabic}]]|\\p{Cf}|\u0640");

  private static final Pattern JOINS = Pattern.compile("['\u2019\u02bc]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern ARTICLE = Pattern.compile("^\u0627\u0644(?=.{3})");

  /** Letters that Unicode does not take apart, and how else people write them. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ħ", "h"),
          Map.entry("ŧ", "t"),
          Map.entry("ŋ", "n"),
          Map.entry("ı", "i"),
          Map.entry("ς", "σ"),
          Map.entry("ٱ", "ا"),
          Map.entry("ى", "ي"),
          Map.entry("ی", "ي"),
          Map.entry("ک", "ك"),
          Map.entry("ة", "ه"));

  /** "Müller" is also written "Mueller", and "Muller" by whoever has no such key. */
  private static final Pattern UMLAUT_IN_TWO = Pattern.compile("(?<=[aou])e|(?<=a)a");

  private static final Set<String> PARTICLES =
      Set.of(
          """
          van von vom zu zum zur der den dem ter ten de del della di da do das dos du des la las le les
          los lo y e i und and of af av el al bin ibn ben bint abu san santa mc mac mr mrs ms dr prof
          jr sr بن ابن بنت
          """
              .strip()
              .split("\\s+"));

  /** Whether the typed name may be this one, as far as their letters can be compared. */
  boolean fits(String typed) {
    List<String> ours = words(given + " " + family);
    List<String> theirs = words(typed);
    if (ours.isEmpty()) {
      return true;
    }
    if (theirs.isEmpty()) {
      return false;
    }
    return Collections.disjoint(scripts(ours), scripts(theirs))
        || joined(theirs).equals(joined(words(given + " " + family)))
        || joined(theirs).equals(joined(words(family + " " + given)))
        || new Pairing(telling(words(given)), telling(words(family)), theirs).fits();
  }

  /** Names do not belong in logs. */
  @Override
  public String toString() {
    return "LikeName";
  }

  private static List<String> words(String name) {
    String plain = ACCENTS.matcher(apart(name)).replaceAll("");
    for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    String even = UMLAUT_IN_TWO.matcher(JOINS.matcher(plain).replaceAll("")).replaceAll("");
    return Arrays.stream(BETWEEN_WORDS.split(even)).filter(word -> !word.isEmpty()).toList();
  }

  private static String apart(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }

  private static String joined(List<String> words) {
    return String.join("", words);
  }

  private static Set<UnicodeScript> scripts(List<String> words) {
    return words.stream()
        .flatMapToInt(String::codePoints)
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
  }

  /** The words that make out a name; all of them where it has no others. */
  private static List<String> telling(List<String> words) {
    List<String> telling = words.stream().filter(LikeName::tells).toList();
    return telling.isEmpty() ? words : telling;
  }

  private static boolean tells(String word) {
    return length(word) > 1 && !PARTICLES.contains(word);
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  /** Each word of the record finds at most one of those typed, the closest first. */
  private static final class Pairing {
    private final List<String> given;
    private final List<String> family;
    private final List<String> theirs;
    private int slips;

    Pairing(List<String> given, List<String> family, List<String> theirs) {
      this.given = new ArrayList<>(given);
      this.family = new ArrayList<>(family);
      this.theirs = new ArrayList<>(theirs);
    }

    boolean fits() {
      int givenBefore = given.size();
      int familyBefore = family.size();
      for (int apart = 0; apart <= MOST_SLIPS; apart++) {
        pair(family, apart);
        pair(given, apart);
      }
      boolean both =
          (givenBefore == 0 || given.size() < givenBefore)
              && (familyBefore == 0 || family.size() < familyBefore);
      boolean oneIsWithin =
          (given.isEmpty() && family.isEmpty()) || theirs.stream().noneMatch(LikeName::tells);
      return both && oneIsWithin && slips <= MOST_SLIPS;
    }

    private void pair(List<String> ours, int apart) {
      for (String word : List.copyOf(ours)) {
        for (String typed : List.copyOf(theirs)) {
          if (ours.contains(word) && slips(word, typed) == apart) {
            ours.remove(word);
            theirs.remove(typed);
            slips += apart;
          }
        }
      }
    }
  }

  /**
   * How many slips of the finger lie between two words, none of them in the first letter: "Anna" is
   * not "Hanna". The Arabic article counts where both have it.
   *
   * @return more than {@link #MOST_SLIPS} where they are two names
   */
  private static int slips(String word, String typed) {
    if (ARTICLE.matcher(word).find() != ARTICLE.matcher(typed).find()) {
      return slips(ARTICLE.matcher(word).replaceFirst(""), ARTICLE.matcher(typed).replaceFirst(""));
    }
    int apart = distance(word, typed);
    boolean few = apart <= length(word) / LETTERS_FOR_A_SLIP;
    boolean begins = word.codePointAt(0) == typed.codePointAt(0);
    return apart == 0 || (few && begins) ? apart : MOST_SLIPS + 1;
  }

  /**
   * Optimal string alignment: the fewest letters to put in, take out, change or swap with the next.
   */
  static int distance(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[][] best = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          best[i][j] = i + j;
          continue;
        }
        int change = a[i - 1] == b[j - 1] ? 0 : 1;
        best[i][j] =
            Math.min(Math.min(best[i - 1][j], best[i][j - 1]) + 1, best[i - 1][j - 1] + change);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          best[i][j] = Math.min(best[i][j], best[i - 2][j - 2] + 1);
        }
      }
    }
    return best[a.length][b.length];
  }
}
