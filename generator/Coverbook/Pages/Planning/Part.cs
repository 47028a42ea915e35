using System.Collections.Immutable;
using Coverbook.Routes;

namespace Coverbook.Pages.Planning;

/// <summary>One of the pages that a list is divided over.</summary>
/// <param name="First">The address of the first page.</param>
/// <param name="All">The rows of each page.</param>
/// <param name="Index">Which page this is, from 0.</param>
internal readonly record struct Part<T>(Route First, ImmutableArray<ImmutableArray<T>> All, int Index)
{
    /// <summary>The rows of this page.</summary>
    public ImmutableArray<T> Rows => All[Index];

    /// <summary>Whether this is the first page.</summary>
    public bool IsFirst => Index == 0;

    /// <summary>The address of this page.</summary>
    public Route Route => At(Index);

    /// <summary>The page before this.</summary>
    public Route? Previous => IsFirst ? null : At(Index - 1);

    /// <summary>The page after this.</summary>
    public Route? Next => Index == All.Length - 1 ? null : At(Index + 1);

    /// <summary>Which page this is, in words; <c>null</c> where it is the only one.</summary>
    public string? Words => All.Length == 1 ? null : $"Part {Index + 1} of {All.Length}.";

    /// <summary>A title with the number of this page after it, where it is not the first.</summary>
    public string Titled(string title) => IsFirst ? title : $"{title}, part {Index + 1}";

    /// <summary>The address of one of the pages, counted from 0.</summary>
    public Route At(int index) => index == 0 ? First : Route.Continued(First, index + 1);
}
