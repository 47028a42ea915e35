using System;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Coverbook.Generators;

/// <summary>A property of a view.</summary>
internal readonly struct ViewMember : IEquatable<ViewMember>
{
    public ViewMember(string name, string type, FaultPlace? fault)
    {
        Name = name;
        Type = type;
        Fault = fault;
    }

    /// <summary>Its name in C#.</summary>
    public string Name { get; }

    /// <summary>Its type, as the table of views shows it.</summary>
    public string Type { get; }

    /// <summary>Where it stands, if it is of a type that no view may hold.</summary>
    public FaultPlace? Fault { get; }

    /// <summary>Its name in templates: <c>DetectRows</c> is <c>detect_rows</c>.</summary>
    public string SnakeCase
    {
        get
        {
            var builder = new StringBuilder(Name.Length + 4);
            foreach (var character in Name)
            {
                if (character is >= 'A' and <= 'Z' && builder.Length > 0)
                {
                    builder.Append('_');
                }

                builder.Append(char.ToLowerInvariant(character));
            }

            return builder.ToString();
        }
    }

    public bool Equals(ViewMember other) => Name == other.Name && Type == other.Type && Equals(Fault, other.Fault);

    public override bool Equals(object? obj) => obj is ViewMember other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>A place in the source, without the compilation that it came from.</summary>
internal sealed class FaultPlace : IEquatable<FaultPlace>
{
    private readonly FileLinePositionSpan lines;
    private readonly Microsoft.CodeAnalysis.Text.TextSpan span;

    public FaultPlace(Location location) => (lines, span) = (location.GetLineSpan(), location.SourceSpan);

    public Location ToLocation() => Location.Create(lines.Path, span, lines.Span);

    public bool Equals(FaultPlace? other) => other is not null && lines.Equals(other.lines) && span.Equals(other.span);

    public override bool Equals(object? obj) => Equals(obj as FaultPlace);

    public override int GetHashCode() => span.GetHashCode();
}
