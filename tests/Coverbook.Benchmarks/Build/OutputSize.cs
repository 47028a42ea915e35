using System.Globalization;

namespace Coverbook.Benchmarks.Build;

/// <summary>How much a generator wrote: whoever compares wants to know whether it was the same work.</summary>
internal sealed record OutputSize(int Pages, int Files, long Bytes)
{
    /// <summary>Counts a folder.</summary>
    public static OutputSize Of(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        return new OutputSize(files.Count(file => file.Extension == ".html"), files.Length, files.Sum(file => file.Length));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Pages} pages, {Files} files, {Memory.Megabytes(Bytes):F1} MB");
}
