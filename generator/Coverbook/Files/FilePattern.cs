using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Files;

/// <summary>
/// What the configuration names files by: a plain path, or a folder with patterns for what lies below it. <c>**</c> stands for any
/// folders, also none; <c>*</c> and <c>?</c> stay inside of one name. Both slashes divide, so that a site is the same on every system.
/// </summary>
internal sealed record FilePattern
{
    /// <summary>As many parts as a walk can tell apart.</summary>
    [Limit("Files and addresses", "folders after the first wildcard of a pattern", "error CB1009")]
    private const int MostParts = 60;

    private static readonly char[] Wildcards = ['*', '?'];

    private FilePattern(string folder, ImmutableArray<NamePattern> parts) => (Folder, Parts) = (folder, parts);

    /// <summary>The fixed part: a plain path, or the folder that the rest is matched below, which may lie outside of the site.</summary>
    public string Folder { get; }

    /// <summary>Patterns for the names below the folder, the last for a file's; none for a plain path.</summary>
    public ImmutableArray<NamePattern> Parts { get; }

    /// <summary>The only extensions that fit; <c>null</c> where any does.</summary>
    private IReadOnlyCollection<string>? Extensions { get; init; }

    /// <summary>Whether it names one file.</summary>
    public bool IsPlain => Parts.IsEmpty;

    /// <summary>How deep below <see cref="Folder"/> matches may lie.</summary>
    public InterestDepth Depth => Parts.Length switch
    {
        0 => InterestDepth.File,
        1 => InterestDepth.Entries,
        _ => InterestDepth.Deep,
    };

    /// <summary>Reads a pattern in which <see cref="FaultOf(string)"/> finds nothing.</summary>
    /// <exception cref="ArgumentException">The pattern has a fault.</exception>
    public static FilePattern Of(string text)
    {
        var parts = Split(text, out var folder);
        return FaultOf(parts) is { } fault ? throw new ArgumentException(fault, nameof(text)) : new FilePattern(folder, parts);
    }

    /// <summary>Why a text can be neither a path nor a pattern, to stand behind "cannot be used: "; <c>null</c> when it can.</summary>
    public static string? FaultOf(string text) =>
        PathFault(text) ?? FaultOf(Split(text, out _));

    /// <summary>Why a text cannot be a path; <c>null</c> when it can.</summary>
    public static string? PathFault(string text) =>
        string.IsNullOrWhiteSpace(text) ? "it is empty"
        : text.Contains('\0', StringComparison.Ordinal) ? "it has a NUL character, which no name of a file can have"
        : null;

    /// <summary>The files in a folder, at any depth, that have one of some extensions in small letters.</summary>
    public static FilePattern Below(string folder, IReadOnlyCollection<string> extensions) =>
        new(folder, [new NamePattern("**"), new NamePattern("*")]) { Extensions = extensions };

    /// <summary>Whether a path, written as the pattern is, fits.</summary>
    public bool Fits(string path)
    {
        var folder = Folder.Replace('\\', '/');
        return IsPlain ? path == folder : path.StartsWith(folder, StringComparison.Ordinal) && FitsBelow(path[folder.Length..]);
    }

    /// <summary>Whether a path below <see cref="Folder"/> fits.</summary>
    public bool FitsBelow(string path)
    {
        var names = path.Split('/');
        var states = StartStates;
        foreach (var name in names.AsSpan(0, names.Length - 1))
        {
            states = IsPassedOver(name) ? 0 : Into(states, name);
        }

        return !IsPassedOver(names[^1]) && EndsWith(states, names[^1]);
    }

    /// <summary>
    /// How far a path has come: a state is the number of the part that comes next, and a set of them has a bit for each. These are those
    /// of the folder itself.
    /// </summary>
    public ulong StartStates => Reached(1);

    /// <summary>The states of a folder inside of one with these states; 0 when nothing in it can fit.</summary>
    public ulong Into(ulong states, ReadOnlySpan<char> name)
    {
        var next = 0UL;
        for (var part = 0; part < Parts.Length - 1; part++)
        {
            if ((states & (1UL << part)) != 0)
            {
                next |= Parts[part].IsAnyFolders ? 1UL << part : Parts[part].FitsFolder(name) ? 2UL << part : 0;
            }
        }

        return Reached(next);
    }

    /// <summary>Whether a file fits in a folder with these states.</summary>
    public bool EndsWith(ulong states, string name) =>
        (states & (1UL << (Parts.Length - 1))) != 0
        && Parts[^1].FitsFile(name)
        && (Extensions is null || Extensions.Contains(new FilePath(name).Extension, StringComparer.Ordinal));

    /// <summary>Whether wildcards pass over a name, as it is what editors keep beside the files that they edit.</summary>
    public static bool IsPassedOver(ReadOnlySpan<char> name) => name is ['.', ..] or [.., '~'];

    private ulong Reached(ulong states)
    {
        for (var part = 0; part < Parts.Length - 1; part++)
        {
            if (Parts[part].IsAnyFolders)
            {
                states |= (states & (1UL << part)) << 1;
            }
        }

        return states;
    }

    private static string? FaultOf(ImmutableArray<NamePattern> parts) =>
        parts.Any(part => part.Text == "..") ? "'..' cannot follow a wildcard, as it would lead out of an unknown folder"
        : parts.Length > MostParts ? "it has too many folders after its first wildcard"
        : null;

    private static ImmutableArray<NamePattern> Split(string text, out string folder)
    {
        var normal = text.Replace('\\', '/');
        var wildcard = normal.IndexOfAny(Wildcards);
        if (wildcard < 0)
        {
            folder = text;
            return [];
        }

        var start = normal.LastIndexOf('/', wildcard) + 1;
        folder = normal[..start];
        ImmutableArray<NamePattern> parts =
            [.. normal[start..].Split('/').Where(part => part is not ("" or ".")).Select(part => new NamePattern(part))];
        return parts[^1].IsAnyFolders ? parts.Add(new NamePattern("*")) : parts;
    }
}
