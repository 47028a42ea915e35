using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Coverbook.Benchmarks.Build;

/// <summary>Rules that differ from real ones in id, title and file name, so that a library of any size can be had.</summary>
internal static partial class RuleCopies
{
    /// <summary>How many rule files there are below a folder.</summary>
    public static int Count(string from) => FilesOf(from).Length;

    /// <summary>
    /// Copies rule files below one folder into another, again and again, until there are as many as asked; the first time as they are.
    /// </summary>
    public static void Make(string from, string to, int number)
    {
        var files = FilesOf(from);
        Parallel.For(0, number, index =>
        {
            var (file, copy) = (files[index % files.Length], index / files.Length);
            MakeOne(file, Target(Path.GetRelativePath(from, file), to, copy), copy);
        });
    }

    /// <summary>The same rule with something added to its title, quoted or not.</summary>
    public static string Retitle(string rule, string addition) => Title().Replace(rule, $"${{title}} ({addition})${{quote}}");

    private static string[] FilesOf(string folder)
    {
        var files = Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static void MakeOne(string file, string target, int copy)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (copy == 0)
        {
            File.WriteAllBytes(target, File.ReadAllBytes(file));
            return;
        }

        var renamed = Id().Replace(File.ReadAllText(file), id => $"id: {NewId(id.Groups["id"].Value, copy)}");
        File.WriteAllText(target, Retitle(renamed, $"copy {copy}"));
    }

    private static string Target(string relative, string to, int copy) => copy == 0
        ? Path.Combine(to, relative)
        : Path.Combine(to, $"copy{copy}", Path.GetDirectoryName(relative)!, $"{Path.GetFileNameWithoutExtension(relative)}_copy{copy}.yml");

    private static Guid NewId(string id, int copy) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {copy}")).AsSpan(0, 16));

    [GeneratedRegex(@"^id:\s*(?<id>\S+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(
        @"^(?<title>title:[^\r\n]*?)(?<quote>['""]?)[ \t]*(?=\r?$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Title();
}
