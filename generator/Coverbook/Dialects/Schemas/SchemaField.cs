using System.Collections.Immutable;

namespace Coverbook.Dialects.Schemas;

/// <summary>What a field of a log holds.</summary>
internal enum FieldType : byte
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An IP address.</summary>
    Address,

    /// <summary>A point in time.</summary>
    Time,

    /// <summary>An object whose inner names depend on the event: any name below it is accepted.</summary>
    Open,
}

/// <summary>One step of the way to a field.</summary>
/// <param name="Name">The name in its object.</param>
/// <param name="IsList">Whether it holds a list; a rule's comparison is with any of its items.</param>
internal readonly record struct FieldStep(string Name, bool IsList);

/// <summary>A field of a log source, by the way that leads to it from the event.</summary>
internal sealed record SchemaField(ImmutableArray<FieldStep> Steps, FieldType Type)
{
    /// <summary>The name as rules write it: the steps joined by dots.</summary>
    public string Name { get; } = string.Join('.', Steps.Select(step => step.Name));

    /// <summary>Whether the way leads through a list, or ends in one.</summary>
    public bool HasList => Steps.Any(step => step.IsList);

    /// <summary>Reads a path such as <c>resources[].ARN</c>.</summary>
    public static SchemaField Read(string path, FieldType type) => new(ReadSteps(path), type);

    /// <summary>The steps of a path.</summary>
    public static ImmutableArray<FieldStep> ReadSteps(string path) =>
    [
        .. path.Split('.').Select(step => step.EndsWith("[]", StringComparison.Ordinal)
            ? new FieldStep(step[..^2], IsList: true)
            : new FieldStep(step, IsList: false)),
    ];
}
