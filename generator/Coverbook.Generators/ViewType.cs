using System;

namespace Coverbook.Generators;

/// <summary>A view type, as far as its shape depends on it. Compared by value, so that an edit elsewhere makes nothing anew.</summary>
internal sealed class ViewType : IEquatable<ViewType>
{
    public ViewType(string name, string fullName, ViewMember[] members)
    {
        Name = name;
        FullName = fullName;
        Members = members;
    }

    /// <summary>The name without its namespace, as templates' authors read it.</summary>
    public string Name { get; }

    /// <summary>The name with which generated code refers to it.</summary>
    public string FullName { get; }

    /// <summary>Its members, in ordinal order of their names.</summary>
    public ViewMember[] Members { get; }

    public bool Equals(ViewType? other) =>
        other is not null && Name == other.Name && FullName == other.FullName && Members.AsSpan().SequenceEqual(other.Members);

    public override bool Equals(object? obj) => Equals(obj as ViewType);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(FullName) + Members.Length;
}
