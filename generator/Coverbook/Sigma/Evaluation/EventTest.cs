using System.Collections.Immutable;

namespace Coverbook.Sigma.Evaluation;

/// <summary>A question that an event answers with yes or no: logic, made ready to run.</summary>
internal abstract class EventTest
{
    /// <summary>Whether the event fits.</summary>
    public abstract bool Fits(EventFields fields);
}

/// <summary>All parts fit.</summary>
internal sealed class AllTest(ImmutableArray<EventTest> parts) : EventTest
{
    /// <inheritdoc/>
    public override bool Fits(EventFields fields)
    {
        foreach (var part in parts)
        {
            if (!part.Fits(fields))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One part fits.</summary>
internal sealed class AnyTest(ImmutableArray<EventTest> parts) : EventTest
{
    /// <inheritdoc/>
    public override bool Fits(EventFields fields)
    {
        foreach (var part in parts)
        {
            if (part.Fits(fields))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The part does not fit.</summary>
internal sealed class NotTest(EventTest part) : EventTest
{
    /// <inheritdoc/>
    public override bool Fits(EventFields fields) => !part.Fits(fields);
}

/// <summary>One of the field's values fits.</summary>
internal sealed class FieldTest(string field, ValueTest test) : EventTest
{
    /// <inheritdoc/>
    public override bool Fits(EventFields fields)
    {
        foreach (var value in fields.ValuesOf(field))
        {
            if (value.Kind != EventValueKind.Null && test.Fits(value))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One of the event's values fits (a keyword).</summary>
internal sealed class KeywordTest(ValueTest test) : EventTest
{
    /// <inheritdoc/>
    public override bool Fits(EventFields fields)
    {
        foreach (var value in fields.All)
        {
            if (value.Kind != EventValueKind.Null && test.Fits(value))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The field is null or absent (a value <c>null</c>).</summary>
internal sealed class NullTest(string field) : EventTest
{
    /// <inheritdoc/>
    public override bool Fits(EventFields fields)
    {
        foreach (var value in fields.ValuesOf(field))
        {
            if (value.Kind == EventValueKind.Null)
            {
                return true;
            }
        }

        return !fields.Has(field);
    }
}

/// <summary>The field is there, or is not (<c>exists</c>).</summary>
internal sealed class PresenceTest(string field, bool isExpected) : EventTest
{
    /// <inheritdoc/>
    public override bool Fits(EventFields fields) => fields.Has(field) == isExpected;
}

/// <summary>The field has a value that another field has too, or that starts with, ends with or contains it (<c>fieldref</c>).</summary>
internal sealed class ReferenceTest(string field, string other, bool isStart, bool isEnd) : EventTest
{
    /// <inheritdoc/>
    public override bool Fits(EventFields fields)
    {
        foreach (var value in fields.ValuesOf(field))
        {
            foreach (var expected in fields.ValuesOf(other))
            {
                if (value.Kind != EventValueKind.Null && expected.Kind != EventValueKind.Null && Fits(value.Text, expected.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Fits(string text, string expected) => (isStart, isEnd) switch
    {
        (true, true) => text.Contains(expected, StringComparison.OrdinalIgnoreCase),
        (true, false) => text.StartsWith(expected, StringComparison.OrdinalIgnoreCase),
        (false, true) => text.EndsWith(expected, StringComparison.OrdinalIgnoreCase),
        _ => text.Equals(expected, StringComparison.OrdinalIgnoreCase),
    };
}
