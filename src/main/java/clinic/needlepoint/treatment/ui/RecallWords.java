package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.EnteredRecall;
import clinic.needlepoint.cartridge.RecalledDevice;
import clinic.needlepoint.cartridge.RecalledLots;
import clinic.needlepoint.cartridge.Recalls;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.treatment.LookBack;
import java.util.ArrayList;
import java.util.List;

/** Says recalls, devices and colleagues as people call them. */
record RecallWords(Say say, Recalls recalls, StaffMembers members) {
  String text(String key, Object... values) {
    return say.text("recalls." + key, values);
  }

  String lots(RecalledLots lots) {
    return switch (lots) {
      case RecalledLots.Every _ -> text("lots.every");
      case RecalledLots.Listed(var named) when named.size() == 1 ->
          text("lots.one", named.getFirst());
      case RecalledLots.Listed(var named) -> text("lots.listed", String.join(", ", named));
      case RecalledLots.Range range -> text("lots.range", range.firstLot(), range.lastLot());
    };
  }

  /** The model as the clinic calls it, or its number. */
  String model(String device) {
    return recalls.devices().stream()
        .filter(known -> known.identifier().equals(device))
        .map(RecalledDevice::model)
        .findFirst()
        .orElse(device);
  }

  String title(EnteredRecall entered) {
    return model(entered.recall().device()) + ", " + lots(entered.recall().lots());
  }

  String who(String pseudonym) {
    return members.find(pseudonym).map(StaffMember::name).orElse(pseudonym);
  }

  /** How far the telling has come, a sentence each. */
  List<String> progress(LookBack.Progress progress) {
    List<String> sentences = new ArrayList<>();
    if (progress.sessions() > 0) {
      sentences.add(text("told.progress", progress.told(), progress.sessions()));
    }
    if (progress.erased() > 0) {
      sentences.add(text("told.erased", progress.erased()));
    }
    return sentences.isEmpty() ? List.of(text("told.nobody-exposed")) : sentences;
  }

  /** A list, or that there is none. */
  String named(List<String> lots) {
    return lots.isEmpty() ? text("lots.none") : String.join(", ", lots);
  }
}
