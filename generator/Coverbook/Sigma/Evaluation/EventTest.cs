using System.Collections.Immutable;

namespace Coverbook.Sigma.Evaluation;

/// <summary>A question about an event: logic, made ready to run.</summary>
internal abstract class EventTest
{
    /// <summary>Whether the event fits, as far as the work allows to tell.</summary>
    public abstract Verdict Fits(EventFields fields, MatchWork work);

    /// <summary>The fields that it looks at; <c>null</c> for the whole event.</summary>
    public abstract IEnumerable<string?> Fields { get; }

    /// <summary>Whether one of the values, null aside, fits.</summary>
    protected static Verdict AnyFits(IReadOnlyList<EventValue> values, ValueTest test, MatchWork work)
    {
        var verdict = Verdict.No;
        for (var index = 0; index < values.Count && verdict != Verdict.Yes; index++)
        {
            if (!work.Spend(1))
            {
                return Verdict.Undecided;
            }

            verdict = values[index].Kind == EventValueKind.Null ? verdict : Max(verdict, test.Fits(values[index], work));
        }

        return verdict;
    }

    /// <summary>What is surer to fit.</summary>
    protected static Verdict Max(Verdict left, Verdict right) => left > right ? left : right;
}

/// <summary>All parts fit.</summary>
internal sealed class AllTest(ImmutableArray<EventTest> parts) : EventTest
{
    /// <inheritdoc/>
    public override IEnumerable<string?> Fields => parts.SelectMany(part => part.Fields);

    /// <inheritdoc/>
    public override Verdict Fits(EventFields fields, MatchWork work)
    {
        var verdict = Verdict.Yes;
        foreach (var part in parts)
        {
            var next = part.Fits(fields, work);
            verdict = next < verdict ? next : verdict;
            if (verdict == Verdict.No)
            {
                break;
            }
        }

        return verdict;
    }
}

/// <summary>One part fits.</summary>
internal sealed class AnyTest(ImmutableArray<EventTest> parts) : EventTest
{
    /// <inheritdoc/>
    public override IEnumerable<string?> Fields => parts.SelectMany(part => part.Fields);

    /// <inheritdoc/>
    public override Verdict Fits(EventFields fields, MatchWork work)
    {
        var verdict = Verdict.No;
        foreach (var part in parts)
        {
            verdict = Max(verdict, part.Fits(fields, work));
            if (verdict == Verdict.Yes)
            {
                break;
            }
        }

        return verdict;
    }
}

/// <summary>The part does not fit.</summary>
internal sealed class NotTest(EventTest part) : EventTest
{
    /// <inheritdoc/>
    public override IEnumerable<string?> Fields => part.Fields;

    /// <inheritdoc/>
    public override Verdict Fits(EventFields fields, MatchWork work) => Verdicts.Not(part.Fits(fields, work));
}

/// <summary>One of the field's values fits.</summary>
internal sealed class FieldTest(string field, ValueTest test) : EventTest
{
    /// <inheritdoc/>
    public override IEnumerable<string?> Fields => [@field];

    /// <inheritdoc/>
    public override Verdict Fits(EventFields fields, MatchWork work) => AnyFits(fields.ValuesOf(field), test, work);
}

/// <summary>One of the event's values fits (a keyword).</summary>
internal sealed class KeywordTest(ValueTest test) : EventTest
{
    /// <inheritdoc/>
    public override IEnumerable<string?> Fields => [null];

    /// <inheritdoc/>
    public override Verdict Fits(EventFields fields, MatchWork work) => AnyFits(fields.All, test, work);
}

/// <summary>The field is null or absent (a value <c>null</c>).</summary>
internal sealed class NullTest(string field) : EventTest
{
    /// <inheritdoc/>
    public override IEnumerable<string?> Fields => [@field];

    /// <inheritdoc/>
    public override Verdict Fits(EventFields fields, MatchWork work)
    {
        var values = fields.ValuesOf(field);
        return !work.Spend(values.Count + 1) ? Verdict.Undecided
            : Verdicts.Of(!fields.Has(field) || values.Any(value => value.Kind == EventValueKind.Null));
    }
}

/// <summary>The field is there, or is not (<c>exists</c>).</summary>
internal sealed class PresenceTest(string field, bool isExpected) : EventTest
{
    /// <inheritdoc/>
    public override IEnumerable<string?> Fields => [@field];

    /// <inheritdoc/>
    public override Verdict Fits(EventFields fields, MatchWork work) => Verdicts.Of(fields.Has(field) == isExpected);
}

/// <summary>The field has a value that another field has too, or that starts with, ends with or contains it (<c>fieldref</c>).</summary>
internal sealed class ReferenceTest(string field, string other, bool isStart, bool isEnd) : EventTest
{
    /// <inheritdoc/>
    public override IEnumerable<string?> Fields => [@field, other];

    /// <inheritdoc/>
    public override Verdict Fits(EventFields fields, MatchWork work)
    {
        var verdict = Verdict.No;
        foreach (var expected in fields.ValuesOf(other))
        {
            if (expected.Kind != EventValueKind.Null && verdict != Verdict.Yes)
            {
                verdict = Max(verdict, AnyFits(fields.ValuesOf(field), new PartTest(expected.Text, isStart, isEnd), work));
            }
        }

        return verdict;
    }

    /// <summary>The value is, starts with, ends with or contains a text.</summary>
    private sealed class PartTest(string expected, bool isStart, bool isEnd) : ValueTest
    {
        public override Verdict Fits(EventValue value, MatchWork work) => (isStart, isEnd) switch
        {
            (true, true) => PlainSearch.Holds(value.Text, expected, isCased: false, work),
            _ when !work.SpendSearch(0, expected.Length) => Verdict.Undecided,
            (true, false) => Verdicts.Of(value.Text.StartsWith(expected, StringComparison.OrdinalIgnoreCase)),
            (false, true) => Verdicts.Of(value.Text.EndsWith(expected, StringComparison.OrdinalIgnoreCase)),
            _ => Verdicts.Of(value.Text.Equals(expected, StringComparison.OrdinalIgnoreCase)),
        };
    }
}
