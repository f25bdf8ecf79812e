package clinic.needlepoint.protocol.ui;

import clinic.needlepoint.protocol.ApprovalResult;
import clinic.needlepoint.protocol.ApprovalResult.Approved;
import clinic.needlepoint.protocol.ApprovalResult.LessThan;
import clinic.needlepoint.protocol.ApprovalResult.MoreThan;
import clinic.needlepoint.protocol.ApprovalResult.OutOfRange;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import java.util.function.IntFunction;

/** One value: what it is, who says so, and a place to change and approve it. */
final class ValueRow extends Div {
  private final IntFunction<ApprovalResult> approve;
  private final Function<ProtocolValue, String> approvedBy;
  private ProtocolValue value;

  ValueRow(
      ProtocolValue value,
      IntFunction<ApprovalResult> approve,
      Function<ProtocolValue, String> approvedBy) {
    this.value = value;
    this.approve = approve;
    this.approvedBy = approvedBy;
    addClassNames("card", "row");
    show("");
  }

  private void show(String trouble) {
    removeAll();
    Paragraph what = new Paragraph(words(value.key()));
    what.addClassName("key-t");
    Div left =
        new Div(
            what,
            caption(
                getTranslation(
                    "protocol.range",
                    String.valueOf(value.min()),
                    String.valueOf(value.max()),
                    getTranslation("protocol.unit." + value.key().unit().word()))),
            caption(getTranslation("protocol.source", value.source())));
    if (!value.note().isEmpty()) {
      left.add(caption(value.note()));
    }
    left.add(
        value.approved()
            ? new Status(Shape.OK, approvedBy.apply(value))
            : new Status(Shape.UNKNOWN, getTranslation("protocol.proposed")));
    add(left, acts(trouble));
  }

  private Div acts(String trouble) {
    TextField number = new TextField();
    number.setAriaLabel(words(value.key()));
    number.setValue(String.valueOf(value.value()));
    number.setSuffixComponent(
        new Paragraph(getTranslation("protocol.unit." + value.key().unit().word())));
    number.setInvalid(!trouble.isEmpty());
    number.setErrorMessage(trouble);
    Div acts =
        new Div(
            number,
            Buttons.plain(
                getTranslation("protocol.approve"), () -> tryToApprove(number.getValue())));
    acts.addClassName("acts-end");
    return acts;
  }

  private void tryToApprove(String typed) {
    if (!typed.strip().matches("[0-9]{1,6}")) {
      show(getTranslation("protocol.need.number"));
      return;
    }
    switch (approve.apply(Integer.parseInt(typed.strip()))) {
      case Approved(ProtocolValue now) -> {
        value = now;
        show("");
      }
      case OutOfRange(int min, int max) ->
          show(getTranslation("protocol.need.range", String.valueOf(min), String.valueOf(max)));
      case MoreThan(ProtocolKey upper) ->
          show(getTranslation("protocol.need.not-more", words(upper)));
      case LessThan(ProtocolKey lower) ->
          show(getTranslation("protocol.need.not-less", words(lower)));
    }
  }

  private String words(ProtocolKey key) {
    return getTranslation("protocol.key." + key.word());
  }

  private static Paragraph caption(String words) {
    Paragraph caption = new Paragraph(words);
    caption.addClassName("cap");
    return caption;
  }
}
