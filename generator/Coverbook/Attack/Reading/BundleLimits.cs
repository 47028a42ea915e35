using System.Collections.Immutable;
using Coverbook.Attack.Stix;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>Holds one bundle to <see cref="StixLimits"/>. What goes beyond them is left out, with an error.</summary>
internal sealed class BundleLimits(DiagnosticBag bag)
{
    private readonly Dictionary<TechniqueId, int> families = [];
    private readonly Dictionary<AttackIdKind, int> objects = [];
    private int techniques;
    private int relationships;
    private int tactics;
    private int statements;

    /// <summary>Whether there is room for one more technique.</summary>
    public bool HasRoomFor(TechniqueId id, SourceSpan span)
    {
        if (!HasRoomForOne(++techniques, StixLimits.Techniques, "techniques", span))
        {
            return false;
        }

        return !id.IsSubTechnique
            || HasRoomForOne(families[id.Parent] = families.GetValueOrDefault(id.Parent) + 1,
                StixLimits.SubTechniques, $"sub-techniques of {id.Parent}", span);
    }

    /// <summary>Whether there is room for one more tactic.</summary>
    public bool HasRoomForTactic(SourceSpan span) => HasRoomForOne(++tactics, StixLimits.Tactics, "tactics", span);

    /// <summary>Whether there is room for one more object of a kind.</summary>
    public bool HasRoomForObject(AttackIdKind kind, SourceSpan span) =>
        HasRoomForOne(objects[kind] = objects.GetValueOrDefault(kind) + 1, StixLimits.Objects, "objects of one kind", span);

    /// <summary>Whether there is room for one more relationship.</summary>
    public bool HasRoomForRelationship(SourceSpan span) =>
        HasRoomForOne(++relationships, StixLimits.Relationships, "relationships", span);

    /// <summary>A text that stands on many pages: a name.</summary>
    public string? Name(Fields fields, string key) => Text(fields, key, StixLimits.NameLength);

    /// <summary>A name that was read already.</summary>
    public string Name(string text, SourceSpan span) =>
        HasRoom(text.Length, StixLimits.NameLength, "characters in a name", span) ? text : "";

    /// <summary>A list of names.</summary>
    public ImmutableArray<string> Names(Fields fields, string key) =>
        List(fields, key, fields.Scalars(key).Select(name => Name(name.Text, name.Span)));

    /// <summary>A copyright statement.</summary>
    public string? Statement(Fields fields, string key) =>
        HasRoomForOne(++statements, StixLimits.Statements, "copyright statements", fields.SpanOf(key))
            ? Text(fields, key, StixLimits.StatementLength)
            : null;

    /// <summary>The items of a list that has not too many of them.</summary>
    public ImmutableArray<T> List<T>(Fields fields, string key, IEnumerable<T> items)
    {
        ImmutableArray<T> some = [.. items.Take(StixLimits.ListLength + 1)];
        return HasRoom(some.Length, StixLimits.ListLength, $"entries in {Quote.Of(key)}", fields.SpanOf(key)) ? some : [];
    }

    /// <summary>A text of at most so many characters.</summary>
    public string? Text(Fields fields, string key, int limit)
    {
        var text = fields.Text(key);
        return HasRoom(text?.Length ?? 0, limit, $"characters in {Quote.Of(key)}", fields.SpanOf(key)) ? text : null;
    }

    /// <summary>Where the number of something is too large, the first that is too much tells it.</summary>
    private bool HasRoomForOne(int number, int limit, string what, SourceSpan span) =>
        number <= limit + 1 && HasRoom(number, limit, what, span);

    private bool HasRoom(int amount, int limit, string what, SourceSpan span)
    {
        if (amount > limit && bag.Wants(InputDiagnostics.Code(InputKind.Attack, 4), span))
        {
            bag.Add(InputDiagnostics.TooMuch(InputKind.Attack, span, what, limit));
        }

        return amount <= limit;
    }
}
