package clinic.needlepoint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Staff of the demo clinic on what a smooth day never shows. */
final class StaffWalk {
  private static final Locator.GetByTextOptions EXACT =
      new Locator.GetByTextOptions().setExact(true);

  private final Touchscreen screen;
  private final Page page;
  private final ScreensPassed passed;
  private final RunningKiosk kiosk;
  private final StaffAtDesk desk;

  StaffWalk(Touchscreen screen, ScreensPassed passed, RunningKiosk kiosk) {
    this.screen = screen;
    this.page = screen.page();
    this.passed = passed;
    this.kiosk = kiosk;
    this.desk = new StaffAtDesk(screen, name -> {});
  }

  void assistant() {
    enter("/staff", "1004", "531862");
    screen.await("Somebody at the kiosk asks for help");
    look("assistant-arrivals");
    screen.tap("I am going");
    page.getByText("Somebody at the kiosk asks for help")
        .waitFor(new Locator.WaitForOptions().setState(gone()));
    screen.open(kiosk.url("/staff/protocol"));
    screen.await("There is nothing here");
    look("role-refused");
    screen.open(kiosk.url("/staff/station"));
    screen.await("Sharps bin");
    look("station");
    screen.tap("Take pen 1 out");
    screen.await("Put pen 1 in");
    screen.tap("Open the drawer");
    screen.tap("Fill the bin up");
    screen.await("The sharps bin is full");
    look("station-busy");
    answersAnAlarm();
    screen.open(kiosk.url("/staff/station"));
    screen.tap("Close the drawer");
    screen.tap("Make room in the bin");
    screen.tap("Put pen 1 in");
    screen.page().locator(".past").tap();
    screen.await("In the sharps bin, 14 days");
    look("station-history");
    screen.open(kiosk.url("/staff/nowhere"));
    screen.await("There is nothing here");
    look("unknown-address");
    screen.open(kiosk.url("/staff/session/S-999999"));
    screen.await("There is nothing here");
    look("unknown-session");
    leave();
  }

  /** The full bin calls on every screen, until somebody says that they have seen to it. */
  private void answersAnAlarm() {
    screen.await("1 alarm needs you");
    look("station-calls");
    screen.tap("Answer");
    screen.await("What happened?");
    look("alarm");
    page.getByText("Acknowledge as").first().tap();
    screen.await("Choose what happened first.");
    look("alarm-not-chosen");
    page.locator("vaadin-text-field input").first().tap();
    page.locator("html[data-keyboard]").waitFor();
    look("alarm-keyboard");
    done();
    page.getByText("I have seen to it").first().tap();
    page.getByText("Acknowledge as").first().tap();
    screen.await("No alarm waits for you");
    look("alarm-answered");
  }

  /** K. Lind, whose licence is over, and then somebody who tries PINs. */
  void withoutLicence() {
    enter("/staff", "1003", "940726");
    desk.openArrival("M. K.", "Review answers");
    reason("Asked again");
    screen.tap("OK to treat, with this reason");
    screen.await("Your licence is not valid today");
    look("licence-over");
    leave();
    for (int i = 0; i < 5; i++) {
      screen.open(kiosk.url("/staff"));
      screen.await("Type your staff code");
      type("1003123456");
      screen.tap("Sign in");
      screen
          .page()
          .getByText("Type both again")
          .or(page.getByText("Too many tries"))
          .first()
          .waitFor();
    }
    look("sign-in-throttled");
  }

  void lead() {
    enter("/staff", "1001", "274951");
    look("arrivals");
    screen.tap("Hide initials");
    screen.await("Show initials");
    look("arrivals-hidden");
    screen.tap("Show initials");
    settlesCheckIns();
    stopsOneDay();
    clearsTwoFlags();
    page.locator("ol.ar > li", new Page.LocatorOptions().setHasText("M. K."))
        .getByText("Open session")
        .tap();
    screen.await("Is this the person?");
    look("compare");
    screen.tap("No, somebody else");
    screen.await("No session can start for this record now");
    look("compare-doubted");
    screen.tap("Yes, open the session");
    screen.await("What do we treat?");
    screen.tap("Face");
    screen.tap("Go on to the scan");
    scans();
    disposes();
    stops();
    looksAtConsents();
    looksAfterVisits();
    approves();
    looksAfterPens();
    looksAfterStock();
    audits();
    keeps();
    recalls();
    leave();
  }

  /** A maker recalls the lot that was used a moment ago; one asks to lift it. */
  private void recalls() {
    screen.open(kiosk.url("/staff/recalls"));
    screen.await("In force");
    look("recalls");
    screen.tap("Enter a recall");
    page.getByText("DermaNeedle 36-pin").first().tap();
    screen.tap("A range of lots");
    fill("first", "L98");
    fill("last", "L102");
    screen.tap("Next");
    screen.await("Nobody could say which lots lie between");
    look("recall-range-refused");
    screen.tap("These lots");
    fill("lots", "4K27-118");
    screen.tap("Next");
    fill("reason", "Packs do not seal");
    fill("reference", "FSN-1");
    look("recall-notice");
    screen.tap("See what it hits");
    screen.await("Is this right?");
    look("recall-check");
    screen.tap("Quarantine now");
    screen.await("Quarantined.");
    look("recall");
    Locator tell = page.getByText("Record that they were told").first();
    tell.scrollIntoViewIfNeeded();
    look("recall-exposed");
    tell.tap();
    screen.await("Choose how, and on which day");
    look("recall-tell");
    screen.tap("Record it");
    screen.await("Recorded.");
    look("recall-told");
    screen.tap("Ask to lift it");
    screen.tap("Ask a second person");
    screen.await("Write a reason with at least 3 letters");
    look("recall-lift-refused");
    page.locator("vaadin-text-area textarea").fill("Found good");
    page.locator("vaadin-text-area textarea").press("Tab");
    screen.tap("Ask a second person");
    screen.await("A second person has to confirm it");
    look("recall-asked");
  }

  /** The second person, in a session of their own. */
  private void liftsTheRecall() {
    screen.open(kiosk.url("/staff/recalls"));
    screen.await("In force");
    look("admin-recalls");
    page.getByText("Open", new Page.GetByTextOptions().setExact(true)).first().tap();
    screen.await("asks to lift this recall");
    look("admin-recall");
    screen.tap("Lift it");
    screen.await("These lots can be used again");
    look("admin-recall-lifted");
  }

  private void fill(String field, String words) {
    Locator input = page.locator("#recall-" + field + " input");
    input.fill(words);
    input.press("Tab");
  }

  /** The strangers of before have numbers; somebody who is due gets a code. */
  private void settlesCheckIns() {
    screen.tap("Check-in desk");
    screen.await("Still to come");
    look("check-in-desk");
    screen.button("Take in").first().tap();
    screen.await("Who treats");
    look("walk-in");
    screen.button("Take in").tap();
    screen.await("Something is not chosen yet");
    look("walk-in-not-chosen");
    screen.button("Back").tap();
    screen.await("Still to come");
    page.getByText("Code for").first().tap();
    screen.await("Check-in code, shown once");
    look("check-in-code");
    screen.tap("Put away");
    screen.button("Nothing to do here").first().tap();
    screen.tap("Arrivals");
    screen.await("Hide initials");
  }

  private void stopsOneDay() {
    desk.openArrival("G. W.", "Review answers");
    page.locator("#review-reason").waitFor();
    look("review");
    screen.tap("No treatment today");
    screen.await("Write a reason first");
    look("review-without-reason");
    reason("Sunburnt today");
    screen.tap("No treatment today");
    screen.await("No treatment today?");
    look("review-stop");
    screen.tap("End it: no treatment today");
    screen.await("A clinician decided this");
    look("review-stopped");
    screen.tap("Back to arrivals");
  }

  private void clearsTwoFlags() {
    desk.openArrival("M. K.", "Review answers");
    for (int flag = 1; flag <= 2; flag++) {
      screen.await(flag + " of 2");
      page.locator("#review-reason").tap();
      page.locator("html[data-keyboard]").waitFor();
      look("review-keyboard-" + flag);
      page.keyboard()
          .type("Asked again", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(60));
      done();
      screen.tap("OK to treat, with this reason");
    }
    screen.await("All answers are reviewed");
    look("reviewed");
    screen.tap("Back to arrivals");
  }

  private void scans() {
    screen.await("Scan the cartridge box");
    look("gate-scan");
    label("Good");
    if (title().textContent().equals("Wait")) {
      look("verdict-date");
      screen.tap("No, another day");
      look("verdict-date-wrong");
      screen.tap("Back to the session");
      label("Good");
      screen.tap("Yes, it is");
      page.locator("#verdict-title", new Page.LocatorOptions().setHasText("OK to use")).waitFor();
    }
    look("verdict-good");
    screen.tap("No, throw it away");
    look("verdict-what-is-wrong");
    desk.leaveVerdict("It is wet");
    label("Nearly over");
    look("verdict-amber");
    screen.tap("Say why");
    screen.await("Why do you use it?");
    look("verdict-why");
    screen.tap("Use it");
    screen.await("Write why in at least two words");
    look("verdict-why-refused");
    screen.tap("Go back");
    desk.leaveVerdict("Scan another");
    page.getByText("We treat: Face").first().tap();
    screen.await("What do we treat?");
    look("areas");
    screen.tap("Go back");
    for (String name : new String[] {"Expired", "Recalled", "Unknown", "Unreadable"}) {
      label(name);
      look("verdict-" + name.toLowerCase(java.util.Locale.ROOT));
      if (!name.equals("Unreadable")) {
        desk.leaveVerdict("Scan another");
      }
    }
    screen.tap("Type the code");
    screen.await("Type what is on the label");
    look("typed-label");
    page.locator("vaadin-text-field input").first().tap();
    page.locator("html[data-keyboard]").waitFor();
    look("typed-label-keyboard");
    done();
    screen.button("Back").last().tap();
    label("With serial");
    screen.tap("Yes, use it");
    screen.await("About deeper needles");
    look("session-notice");
    screen.tap("We talked about it");
    screen.await("Which pen?");
    look("pen-choice");
    takesPen();
  }

  /** One that charges is not ready; one of which nobody can tell is answered for, or one is. */
  private void takesPen() {
    page.locator(".pen-choice", new Page.LocatorOptions().setHasText("NP-1042")).tap();
    screen.await("Choose another pen");
    look("pen-not-ready");
    screen.tap("Choose another pen");
    page.locator(".pen-choice", new Page.LocatorOptions().setHasText("NP-1043")).tap();
    screen.await("A new sleeve for this patient");
    screen.tap("Use this pen");
    screen.await("Put a new sleeve on the pen");
    look("pen-without-sleeve");
    desk.putSleeveOn();
    look("pen-sleeve");
    screen.tap("Use this pen");
    screen.await("Nothing seen yet");
  }

  /** Every screen of the pens: one that was just used is not clean. */
  private void looksAfterPens() {
    screen.open(kiosk.url("/staff/pens"));
    screen.await("NP-1043");
    look("pens");
    page.getByLabel("More about pen NP-1042").tap();
    screen.await("How long each charge took");
    look("pen");
    screen.tap("Give it a dock");
    screen.await("Scan the label on the pen in your hand");
    look("pen-label");
    page.getByLabel("Or type what the label says").fill("NP-1042");
    page.getByLabel("Or type what the label says").press("Tab");
    screen.tap("Next");
    screen.await("Which dock is it to have?");
    look("pen-dock");
    screen.tap("Not now");
    screen.tap("Take out of service");
    screen.tap("Take it out");
    screen.await("Write a reason with at least 3 letters");
    look("pen-out-refused");
    screen.tap("All pens");
    page.getByLabel("More about pen NP-1042").tap();
    screen.tap("Disinfect");
    screen.await("Which product?");
    look("pen-products");
    screen.tap("Alcohol and quat wipe: 2 min");
    screen.await("The pen has to stay wet");
    look("pen-contact");
    screen.tap("It dried too soon");
    screen.await("How long each charge took");
    screen.tap("All pens");
    screen.tap("Add a pen");
    screen.tap("Add this pen");
    screen.await("Type a serial number");
    look("pen-add-refused");
  }

  private void disposes() {
    look("disposal");
    screen.tap("It is in the bin");
    screen.await("We did not see it drop");
    look("attest");
    page.locator("vaadin-text-area textarea").tap();
    page.locator("html[data-keyboard]").waitFor();
    look("attest-keyboard");
    done();
    screen.tap("It is in the bin");
    screen.await("Write a reason with at least 3 letters");
    look("attest-without-reason");
    screen.tap("Go back");
    screen.tap("Another cartridge");
    screen.await("Why is one more needed?");
    look("another");
    screen.tap("Go back");
  }

  private void stops() {
    screen.tap("Stop session");
    screen.await("Why does it stop?");
    look("stop");
    page.locator("vaadin-text-area textarea").tap();
    page.keyboard()
        .type("Feels faint", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(60));
    done();
    page.locator("aside").getByText("Stop session").last().tap();
    screen.await("Cartridge to the bin");
    look("stopped-disposal");
    screen.tap("Back");
    screen.await("M. K.");
    look("arrivals-later");
  }

  /** What the patient in the session signed, and the forms with the one that waits. */
  private void looksAtConsents() {
    desk.open("Consents");
    screen.await("Patient number, for somebody who is not here");
    look("consents");
    page.locator(".card.row", new Page.LocatorOptions().setHasText("M. K."))
        .getByText("Open", new Locator.GetByTextOptions().setExact(true))
        .first()
        .tap();
    screen.await("Copy for the patient");
    look("consent-file");
    screen.tap("Take back consent");
    screen.await("An open session stops here");
    look("consent-sure");
    screen.tap("Keep it");
    screen.await("Copy for the patient");
    screen.tap("All consents");
    screen.await("Patient number, for somebody who is not here");
    looksAtPaper();
    screen.tap("Forms");
    screen.await("two different licensed people");
    look("forms");
    Locator name = page.getByText("standard-3", new Page.GetByTextOptions().setExact(true));
    page.locator(".card.row", new Page.LocatorOptions().setHas(name))
        .getByText("Read", new Locator.GetByTextOptions().setExact(true))
        .tap();
    screen.await("Compared with standard-2.");
    look("form-compared");
    screen.tap("All forms");
    screen.await("two different licensed people");
  }

  /** Of somebody whose treatment has no form yet, and of somebody who said no. */
  private void looksAtPaper() {
    openConsent("Not signed");
    screen.tap("Blank form");
    screen.await("There is no form in force for this treatment.");
    look("consent-no-form");
    screen.tap("All consents");
    screen.await("Patient number, for somebody who is not here");
    openConsent("The patient said no");
    screen.tap("Blank form");
    screen.await("Fran\u00e7ais");
    look("consent-blank");
    screen.tap("Back");
    screen.tap("Enter a signed sheet");
    screen.await("Language of the sheet");
    look("consent-sheet");
    screen.tap("Back");
    screen.tap("All consents");
    screen.await("Patient number, for somebody who is not here");
  }

  private void openConsent(String state) {
    page.locator(".card.row", new Page.LocatorOptions().setHasText(state))
        .getByText("Open", EXACT)
        .first()
        .tap();
  }

  /** The desk for aftercare, and somebody's own records. */
  private void looksAfterVisits() {
    screen.open(kiosk.url("/staff/aftercare"));
    screen.await("Treated in the last 14 days");
    look("aftercare");
    screen.open(kiosk.url("/staff/own-records"));
    screen.await("once you know who they are");
    look("own-records");
    find("DEMO-P01");
    screen.await("Maya Kestrel");
    look("own-records-person");
    screen.tap("PDF");
    assertThat(page.getByText("Say first how you know who it is.")).isInViewport();
    look("own-records-unchecked");
  }

  private void approves() {
    screen.open(kiosk.url("/staff/protocol"));
    screen.await("These are proposals");
    look("protocol");
    Locator first = page.locator(".rows .row").first();
    first.getByText("Change", EXACT).tap();
    Locator number = first.locator("input").first();
    number.waitFor();
    look("protocol-change");
    number.tap();
    page.locator("html[data-keyboard]").waitFor();
    number.press("Control+a");
    byHand("9999");
    look("protocol-keyboard");
    done();
    first.getByText("Propose it", EXACT).tap();
    screen.await("Choose a number from");
    look("protocol-out-of-range");
    number.fill("25");
    number.press("Tab");
    Locator source = first.locator("input").last();
    source.fill("A leaflet of the cream");
    source.press("Tab");
    first.getByText("Propose it", EXACT).tap();
    screen.await("Waits for a second person");
    look("protocol-waits");
    first.getByText("Approve the change", EXACT).tap();
    screen.await("You proposed this change");
    look("protocol-second-person");
    first.getByText("Take it back", EXACT).tap();
    first.getByText("History", EXACT).tap();
    screen.await("Taken back by");
    look("protocol-history");
  }

  private void looksAfterStock() {
    screen.open(kiosk.url("/staff/stock"));
    screen.await("Some things need a look");
    look("stock");
    page.getByText("When to order").first().tap();
    screen.await("When no more than this many");
    look("stock-order-level");
    screen.tap("Save");
    page.getByLabel("Open lot 4K27-118").first().tap();
    screen.await("came in");
    look("stock-lot");
    screen.tap("Throw away");
    screen.await("What you throw away stays on record");
    look("stock-discard");
    screen.tap("All lots");
    page.getByLabel("Open lot 4K27-118").first().tap();
    screen.tap("Count");
    page.getByLabel("You counted").first().tap();
    page.locator("html[data-keyboard]").waitFor();
    page.keyboard().type("3");
    look("stock-count-keyboard");
    done();
    screen.tap("Save the count");
    screen.await("Count again, or write why");
    look("stock-count-differs");
    screen.tap("All lots");
    page.getByLabel("Open lot 4B20-015").first().tap();
    screen.tap("Our labels");
    page.getByLabel("How many labels").first().tap();
    page.keyboard().type("2");
    done();
    screen.tap("Make labels");
    screen.await("Labels made: 2");
    look("stock-labels");
    takesIn();
    screen.open(kiosk.url("/staff/stock/devices"));
    screen.await("A change is a new version");
    look("devices");
    screen.tap("Add a cartridge");
    screen.tap("Save");
    screen.await("Choose how it was sterilised");
    look("device-refused");
  }

  private void takesIn() {
    screen.open(kiosk.url("/staff/stock/receive"));
    screen.await("Demo boxes");
    look("receive");
    box("Unknown box", "Nobody has approved");
    look("receive-unknown");
    screen.tap("It is a box of ours");
    screen.await("What is in the boxes");
    look("receive-box-of-ours");
    screen.tap("Back");
    box("Recalled box", "it is recalled");
    look("receive-recalled");
    screen.tap("Take it in, locked away");
    box("Expired box", "it expired on");
    look("receive-expired");
    box("Says too little", "Say what it does not");
    look("receive-ask");
    screen.tap("Back");
    box("Box of 10", "1 x 10 = 10");
    box("Carton of 60", "1 x 60 = 60");
    look("receive-boxes");
    screen.tap("Next: who delivered it");
    screen.await("how the boxes look");
    look("receive-delivery");
    screen.tap("Take in");
    screen.await("Say how the boxes look.");
    look("receive-delivery-refused");
  }

  private void box(String name, String then) {
    page.locator(".demo-labels")
        .getByText(name, new Locator.GetByTextOptions().setExact(true))
        .tap();
    page.getByText(then).first().waitFor();
  }

  void auditor() {
    enter("/auditor", "1005", "709413");
    page.locator("nav.rail").getByText("Protocol").tap();
    screen.await("Every value with its range");
    look("protocol-auditor");
    leave();
  }

  private void audits() {
    screen.open(kiosk.url("/auditor"));
    page.locator("table.tbl").waitFor();
    look("procedures");
    page.locator("input[type=date]").first().fill("2030-01-01");
    screen.tap("Look");
    screen.await("These dates are not a period");
    look("procedures-wrong-period");
  }

  /** Looks whether somebody may be erased, and places a hold. */
  private void keeps() {
    screen.open(kiosk.url("/staff/erasure"));
    screen.await("What rules keep stays");
    find("Nobody");
    screen.await("Nobody with this reference");
    look("erasure-nobody");
    find("DEMO-P01");
    screen.await("To be kept until");
    look("erasure-kept");
    page.getByText("A claim", new Page.GetByTextOptions().setExact(true)).tap();
    screen.await("Everything is kept: A claim.");
    page.getByText("Lift the hold").scrollIntoViewIfNeeded();
    look("erasure-hold");
    screen.tap("Lift the hold");
    screen.await("To keep everything until you lift the hold");
  }

  private void find(String reference) {
    Locator input = page.locator("vaadin-text-field input").first();
    input.fill(reference);
    input.press("Tab");
    screen.tap("Find");
  }

  /** Somebody is locked out; somebody new comes, somebody leaves. */
  void administrator() {
    enter("/admin", "1006", "386240");
    screen.await("Locked after many tries");
    look("admin");
    screen.tap("Open again");
    screen.await("can try again");
    look("admin-opened");
    page.locator(".rows .row", new Page.LocatorOptions().setHasText("K. Lind"))
        .getByText("End access")
        .tap();
    screen.await("This can not be undone");
    look("admin-end");
    page.locator(".banner")
        .getByText("End access", new Locator.GetByTextOptions().setExact(true))
        .tap();
    screen.await("can no longer sign in");
    look("admin-ended");
    screen.tap("Add");
    screen.await("Type a name of 1 to 60 letters");
    page.locator("vaadin-text-field input").first().scrollIntoViewIfNeeded();
    look("admin-add-refused");
    page.locator("vaadin-text-field input").first().tap();
    page.locator("html[data-keyboard]").waitFor();
    byHand("Nora Vale");
    look("admin-add-keyboard");
    done();
    page.locator("vaadin-radio-button").nth(1).tap();
    look("admin-add-role");
    page.getByLabel("Licence valid to").first().tap();
    page.locator("html[data-keyboard]").waitFor();
    look("admin-add-date");
    done();
    desk.open("Key");
    screen.await("Public key of the log");
    look("key-sheet");
    liftsTheRecall();
    desk.open("Wires");
    screen.await("Each line as it is now");
    look("wires");
    screen.tap("Test lamps");
    desk.open("Scanner");
    screen.await("Square code (GS1 DataMatrix)");
    look("scanner");
    screen.scan("10aQyZ-5016221Wm34789");
    screen.await("The separator (GS) did not arrive");
    look("scanner-separator-lost");
    screen.scan("ABC-123");
    screen.await("This is not one of the codes below");
    screen.open(kiosk.url("/admin"));
    screen.await("Who works here");
    screen.scan("ABC-123");
    screen.await("This screen uses no scans");
    look("scan-not-here");
    leave();
  }

  private Locator title() {
    Locator title = page.locator("#verdict-title");
    title.waitFor();
    return title;
  }

  private void label(String name) {
    page.locator(".demo-labels")
        .getByText(name, new Locator.GetByTextOptions().setExact(true))
        .tap();
    title();
  }

  private void reason(String words) {
    Locator field = page.locator("#review-reason");
    field.waitFor();
    field.tap();
    page.locator("html[data-keyboard]").waitFor();
    field.pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(60));
    done();
  }

  /** Slower than a scanner, whose keys no field gets. */
  private void byHand(String words) {
    page.keyboard().type(words, new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(60));
  }

  private void done() {
    page.locator(".hg-button-done").tap();
    page.locator("html:not([data-keyboard])").waitFor();
  }

  private void enter(String path, String code, String pin) {
    screen.open(kiosk.url(path));
    desk.signIn(code, pin);
  }

  private void type(String keys) {
    keys.chars().mapToObj(Character::toString).forEach(screen::tap);
  }

  private void leave() {
    if (page.locator("nav.rail").count() == 0) {
      screen.open(kiosk.url("/staff"));
      page.locator("nav.rail").waitFor();
    }
    desk.lock();
    screen.await("Welcome");
  }

  private static com.microsoft.playwright.options.WaitForSelectorState gone() {
    return com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
  }

  private void look(String name) {
    passed.accept("staff-" + name);
  }
}
